[true, false, null, 0, 12.5, 1e3, "text", "",]
