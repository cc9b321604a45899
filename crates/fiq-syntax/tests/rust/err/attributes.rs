{ #[cfg(test)] "a": 1, "b": 2,
  /// A doc comment.
  "c": 3, "d": 4 }
