{ "text": $text, "phone_number": $to.into() }
