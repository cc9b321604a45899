fn main() {
    for path in std::env::args().skip(1) {
        let text = std::fs::read(&path).unwrap();
        let start = std::time::Instant::now();
        let result = fiq_spec::load(&text, &path);
        let time = start.elapsed();
        let lines = fiq_source::LineIndex::new(&text);
        let (model, findings) = match result {
            Ok(loaded) => (Some(loaded.model), loaded.findings),
            Err(findings) => (None, findings),
        };
        for one in &findings {
            let at = lines.position(&text, one.span.start());
            println!(
                "{path}:{}:{}: {}[{}] {} ({}){}",
                at.line,
                at.column,
                one.severity.as_str(),
                one.rule,
                one.message,
                one.pointer,
                one.help.as_ref().map_or(String::new(), |h| format!(" -- {h}"))
            );
        }
        match model {
            Some(model) => println!(
                "{path}: {} schemas, {} operations, {} findings, {time:?}",
                model.schemas.len(),
                model.operations.len(),
                findings.len()
            ),
            None => println!("{path}: no model, {} findings, {time:?}", findings.len()),
        }
        if std::env::var_os("DUMP").is_some() {
            println!("{:#?}", fiq_spec::load(&text, &path).map(|l| l.model));
        }
    }
}
