{
    "phone_number": to,
    "interactive": { "body": "What é?", "buttons": [{ "id": "a", "title": "Yes" }, { "id": "b" }] },
    "empty": [{}, []],
}
