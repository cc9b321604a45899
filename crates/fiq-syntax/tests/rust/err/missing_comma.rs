{ "a": "x" "b": 1 "c": true "d": [1 2 "three" { "e": 4 } [5]] "f": -6 "g": null "h": {} }
