//! What may be chosen about the generated types.

/// Choices of a user of the generator.
#[derive(Clone, Debug)]
pub struct Options {
    derives: Vec<String>,
    runtime: String,
    header: String,
    operations: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { derives: Vec::new(), runtime: "::fiq_runtime".into(), header: String::new(), operations: true }
    }
}

impl Options {
    /// A further derive for structs and enums, as a path: `schemars::JsonSchema`.
    ///
    /// # Errors
    ///
    /// A sentence for the user, if it is no path.
    pub fn derive(mut self, path: &str) -> Result<Self, String> {
        self.derives.push(checked(path)?);
        Ok(self)
    }

    /// The path of the runtime where the code is used, if it is not `::fiq_runtime`.
    ///
    /// # Errors
    ///
    /// A sentence for the user, if it is no path.
    pub fn runtime(mut self, path: &str) -> Result<Self, String> {
        self.runtime = checked(path)?;
        Ok(self)
    }

    /// The first lines of the file, as comments: which command made it, from which document.
    #[must_use]
    pub fn header(mut self, header: impl Into<String>) -> Self {
        self.header = header.into();
        self
    }

    /// Whether request and response types of the operations are wanted; they are, unless this says otherwise.
    #[must_use]
    pub fn operations(mut self, wanted: bool) -> Self {
        self.operations = wanted;
        self
    }

    pub(crate) fn wants_operations(&self) -> bool {
        self.operations
    }

    pub(crate) fn head(&self) -> &str {
        &self.header
    }

    pub(crate) fn runtime_path(&self) -> syn::Path {
        parsed(&self.runtime)
    }

    pub(crate) fn derive_paths(&self) -> Vec<syn::Path> {
        self.derives.iter().map(|path| parsed(path)).collect()
    }
}

fn checked(path: &str) -> Result<String, String> {
    match syn::parse_str::<syn::Path>(path) {
        Ok(_) => Ok(path.to_owned()),
        Err(_) => Err(format!("`{path}` is no path of Rust, such as `schemars::JsonSchema`")),
    }
}

fn parsed(path: &str) -> syn::Path {
    syn::parse_str(path).expect("it was parsed when it was set")
}
