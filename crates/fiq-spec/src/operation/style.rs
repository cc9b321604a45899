//! How the value of a parameter is written, from `style` and `explode`.
//!
//! The styles `label` and `matrix` of paths count as `simple`, and so do exploded members in paths and headers.

use fiq_model::Style;
use openapiv3::{Parameter, QueryStyle};

pub(super) fn of(parameter: &Parameter) -> Style {
    let data = parameter.parameter_data_ref();
    let is_exploded = |default| data.explode.unwrap_or(default);
    match parameter {
        Parameter::Path { .. } | Parameter::Header { .. } => Style::Commas,
        Parameter::Query { style: QueryStyle::DeepObject, .. } => Style::Brackets,
        Parameter::Query { style: QueryStyle::SpaceDelimited, .. } if !is_exploded(false) => Style::Spaces,
        Parameter::Query { style: QueryStyle::PipeDelimited, .. } if !is_exploded(false) => Style::Pipes,
        Parameter::Query { style: QueryStyle::Form, .. } | Parameter::Cookie { .. } if !is_exploded(true) => {
            Style::Commas
        }
        Parameter::Query { .. } | Parameter::Cookie { .. } => Style::Exploded,
    }
}
