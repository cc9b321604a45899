//! A model as text: what a program carries of a document that was read when the program was built.
//!
//! JSON lines: the first is the frame, each further one a schema, in the order of their numbers. What is as in
//! [`Schema::ANY`] is left out, so that a line says what its schema demands, and a diff what has changed. Operations are not
//! encoded.

mod record;
mod scalar;
mod tuple;

use std::fmt;

use fiq_source::Text;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::{Authority, List, Model, Schema};

/// The number of the format; a text of another is refused.
const FORMAT: u32 = 1;

/// The first line.
#[derive(Serialize, Deserialize)]
struct Frame {
    format: u32,
    title: Text,
    version: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    server: Option<Text>,
    authorities: List<Authority>,
}

/// Why a text is no encoded model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    line: usize,
    reason: String,
}

impl DecodeError {
    /// The line that cannot be read, from 1.
    pub fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the encoded model: {}", self.line, self.reason)
    }
}

impl std::error::Error for DecodeError {}

/// The model as text, without its operations. The same model gives the same text, byte for byte.
pub fn encode(model: &Model) -> String {
    let mut text = line(&Frame {
        format: FORMAT,
        title: model.title.clone(),
        version: model.version.clone(),
        server: model.server.clone(),
        authorities: model.authorities.clone(),
    });
    for schema in &model.schemas {
        text.push_str(&line(schema));
    }
    text
}

fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("every key is a string, and memory takes all that is written") + "\n"
}

/// The model that [`encode`] wrote as `text`.
///
/// # Errors
///
/// The first line that is not as [`encode`] writes it, or that refers to a schema or an authority that is not there.
pub fn decode(text: &str) -> Result<Model, DecodeError> {
    let mut lines = text.lines();
    let frame: Frame = read(lines.next().unwrap_or_default()).map_err(at(1))?;
    if frame.format != FORMAT {
        return Err(at(1)(format!("its format is {}, and {FORMAT} is the one known here", frame.format)));
    }
    let mut schemas = Vec::new();
    for (index, line) in lines.enumerate() {
        schemas.push(read(line).map_err(at(index + 2))?);
    }
    let count = schemas.len();
    for (index, schema) in schemas.iter_mut().enumerate() {
        hold_together(schema, count, frame.authorities.len()).map_err(at(index + 2))?;
    }
    let Frame { title, version, server, authorities, .. } = frame;
    Ok(Model { title, version, server, authorities, schemas: schemas.into(), operations: List::EMPTY })
}

fn at(line: usize) -> impl Fn(String) -> DecodeError {
    move |reason| DecodeError { line, reason }
}

fn read<T: DeserializeOwned>(line: &str) -> Result<T, String> {
    serde_json::from_str(line).map_err(|error| {
        let text = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        format!("{}, at column {}", text.strip_suffix(&place).unwrap_or(&text), error.column())
    })
}

/// Whether everything that the schema refers to is there.
fn hold_together(schema: &mut Schema, schemas: usize, authorities: usize) -> Result<(), String> {
    let mut stray = None;
    schema.visit_ids(&mut |id| stray = stray.or((id.index() >= schemas).then_some(id.index())));
    if let Some(id) = stray {
        return Err(format!("there is no schema {id}: there are {schemas}"));
    }
    let noted = schema.misplaced.iter().filter_map(|note| note.source.as_ref());
    let mut sources =
        schema.source.iter().chain(schema.keyword_sources.iter().map(|(_, one)| one)).chain(noted);
    match sources.find(|source| source.authority.index() >= authorities) {
        Some(stray) => {
            Err(format!("there is no authority {}: there are {authorities}", stray.authority.index()))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};
    use crate::{List, Model, bundled};

    #[test]
    fn decodes_what_it_encodes() {
        let model = Model { operations: List::EMPTY, ..bundled().clone() };
        let text = encode(&model);
        assert_eq!(decode(&text).as_ref(), Ok(&model));
        assert_eq!(encode(&decode(&text).expect("just decoded")), text);
    }

    #[test]
    fn keeps_values_of_every_kind() {
        let lines = encode(bundled());
        let frame = lines.lines().next().unwrap_or_default();
        let values = r#"{"values":[null,true,"number",{"number":"1.50"},[[],{"object":[["a",null],["a",{"object":[]}]]}]]}"#;
        let model = decode(&format!("{frame}\n{values}\n{{}}\n"));
        assert_eq!(model.map(|model| encode(&model)), Ok(format!("{frame}\n{values}\n{{}}\n")));
    }

    /// Whatever a text that is cut or changed decodes to, it is no panic, and an error is of a line that there is.
    #[test]
    fn survives_every_cut_and_change() {
        let text: String = encode(bundled()).split_inclusive('\n').take(9).collect();
        let ends = (0..text.len()).filter(|&end| text.is_char_boundary(end));
        let changed = ["0", "\"", "[", "{", "null", "999", ""];
        for end in ends {
            let after = text[end..].chars().next().map_or(0, char::len_utf8);
            for new in changed {
                let text = format!("{}{new}{}", &text[..end], &text[end + after..]);
                let lines = text.lines().count();
                assert!(decode(&text).err().is_none_or(|error| (1..=lines.max(1)).contains(&error.line())));
            }
        }
    }

    #[track_caller]
    fn check(schemas: &str, expected: &str) {
        let frame =
            r#"{"format":1,"title":"","version":"","authorities":[["A","error",false,"says so",null]]}"#;
        let error = decode(&format!("{frame}\n{schemas}")).expect_err("it is malformed");
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn tells_the_line() {
        check("{}\n{\"not\":2}", "line 3 of the encoded model: there is no schema 2: there are 2");
        check("{\"source\":[1,null]}", "line 2 of the encoded model: there is no authority 1: there are 1");
        check("{\"types\":\"strin\"}", "line 2 of the encoded model: this is no Types, at column 17");
        check("{\n", "line 2 of the encoded model: EOF while parsing an object, at column 1");
        let other = decode("{\"format\":2,\"title\":\"\",\"version\":\"\",\"authorities\":[]}")
            .map_err(|e| e.to_string());
        let expected = "line 1 of the encoded model: its format is 2, and 1 is the one known here";
        assert_eq!(other.as_ref().map_err(String::as_str), Err(expected));
    }
}
