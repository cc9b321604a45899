{ $($key: $value),*, "a": 1 }
