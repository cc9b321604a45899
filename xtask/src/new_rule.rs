//! `cargo xtask new-rule NAME`: the skeleton of a rule, the two lines that register it, and its first two cases.

use std::path::Path;

use crate::Outcome;
use crate::tidy::rules::{CASES, FOLDER, REGISTER};
use crate::workspace::{self, shown};

const TEMPLATE: &str = include_str!("new_rule/rule.rs.txt");
const CASE: &str =
    "{\n  \"phone_number\": \"+27821234567\",\n  \"message_type\": \"text\",\n  \"text\": \"Hello!\"\n}\n";
const DECLARATION: &str = "pub(crate) mod ";
const LIST_END: &str = "\n];";

/// What `cargo xtask new-rule` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The fault in kebab-case; it must read well after "allow", and is never used again
    name: String,
}

/// Writes the files.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let name = &arguments.name;
    if !is_kebab_case(name) {
        return Err(format!("`{name}` is not kebab-case: small letters in words joined by `-`"));
    }
    let root = workspace::root();
    let module = name.replace('-', "_");
    let rule = root.join(FOLDER).join(format!("{module}.rs"));
    if rule.exists() {
        return Err(format!("{} exists already", shown(&rule)));
    }
    let register = root.join(REGISTER);
    let registered = registered(&workspace::read(&register)?, &module)
        .ok_or_else(|| format!("{REGISTER} has no list to put `{module}::RULE` into"))?;
    write(&rule, &TEMPLATE.replace("NAME", name).replace(&format!("out, {name})"), "out, NAME)"))?;
    write(&register, &registered)?;
    for case in ["bad", "good"] {
        write(&root.join(CASES).join(name).join(case).join("input.json"), CASE)?;
    }
    println!("then: write the check and its doc, make the bad case bad, and bless with");
    println!("  UPDATE_EXPECT=1 cargo test --package fiq-tests --test cases");
    Ok(())
}

fn write(path: &Path, content: &str) -> Outcome {
    workspace::write(path, content)?;
    println!("wrote {}", shown(path));
    Ok(())
}

fn is_kebab_case(name: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    name.split('-').all(word)
}

/// The register with the module declared in alphabetical order and the rule at the end of the list.
fn registered(register: &str, module: &str) -> Option<String> {
    let line = format!("{DECLARATION}{module};");
    let mut lines: Vec<&str> = register.lines().collect();
    let is_later = |old: &str| old.starts_with(DECLARATION) && *old > *line;
    let last = lines.iter().rposition(|old| old.starts_with(DECLARATION))?;
    let place = lines.iter().position(|old| is_later(old)).unwrap_or(last + 1);
    lines.insert(place, &line);
    let text = lines.join("\n") + "\n";
    let end = text.rfind(LIST_END)?;
    Some(format!("{}\n    {module}::RULE,{}", &text[..end], &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_lines_register_a_rule() {
        let old = "//! All.\n\npub(crate) mod a;\npub(crate) mod c;\n\nconst RULES: &[Rule] = &[\n    a::RULE,\n    c::RULE,\n];\n";
        let new = "//! All.\n\npub(crate) mod a;\npub(crate) mod b;\npub(crate) mod c;\n\nconst RULES: &[Rule] = &[\n    a::RULE,\n    c::RULE,\n    b::RULE,\n];\n";
        assert_eq!(registered(old, "b").as_deref(), Some(new));
    }

    #[test]
    fn a_name_is_small_letters_in_words() {
        assert!(is_kebab_case("too-long"));
        assert!(!["", "Too-long", "too--long", "too_long", "-a"].into_iter().any(is_kebab_case));
    }
}
