//! Whether a value is of a schema: as much of JSON Schema as the description uses, and an error for anything more.

use serde_json::Value;

/// What the description uses that says nothing of a value.
const SAYS_NOTHING: [&str; 7] =
    ["description", "example", "examples", "title", "default", "propertyNames", "deprecated"];
const KNOWN: [&str; 14] = [
    "$ref",
    "type",
    "enum",
    "required",
    "properties",
    "items",
    "oneOf",
    "anyOf",
    "allOf",
    "format",
    "minimum",
    "maximum",
    "additionalProperties",
    "const",
];

/// `Err` says where and why not.
pub(crate) fn fits(all: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let Some(rules) = schema.as_object() else { return Ok(()) };
    for name in rules.keys() {
        assert!(
            KNOWN.contains(&name.as_str()) || SAYS_NOTHING.contains(&name.as_str()),
            "no test for {name}: {schema}"
        );
    }
    if let Some(name) = schema["$ref"].as_str() {
        let named = all.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("no {name}"));
        return fits(all, named, value).map_err(|why| format!("{name}: {why}"));
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(ways) = schema[several].as_array()
            && !ways.iter().any(|way| fits(all, way, value).is_ok())
        {
            let whys: Vec<String> = ways.iter().filter_map(|way| fits(all, way, value).err()).collect();
            return Err(format!("none of {several}: {whys:?}"));
        }
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        fits(all, &open(all, part), value)?;
    }
    of_type(schema, value)?;
    let allowed = schema["enum"].as_array();
    if allowed.is_some_and(|allowed| !allowed.contains(value)) {
        return Err(format!("{value} is none of {allowed:?}"));
    }
    if let Some(list) = value.as_array() {
        for (n, item) in list.iter().enumerate() {
            fits(all, &schema["items"], item).map_err(|why| format!("[{n}] {why}"))?;
        }
    }
    of_fields(all, schema, value)
}

/// A part of `allOf` says nothing of the other parts' fields.
fn open(all: &Value, part: &Value) -> Value {
    let mut part = part["$ref"]
        .as_str()
        .map_or_else(|| part.clone(), |name| all.pointer(name.trim_start_matches('#')).unwrap().clone());
    if part["properties"].is_object() {
        part["additionalProperties"] = Value::Bool(true);
    }
    part
}

fn of_type(schema: &Value, value: &Value) -> Result<(), String> {
    let is = |name: &str| match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type {other}"),
    };
    let fits = match &schema["type"] {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        _ => true,
    };
    let least = schema["minimum"].as_f64();
    let small = value.as_f64().zip(least).is_some_and(|(value, least)| value < least);
    let moment = schema["format"] == "date-time" && value.as_str().is_some_and(|text| !text.ends_with('Z'));
    if fits && !small && !moment { Ok(()) } else { Err(format!("{value} is not {schema}")) }
}

fn of_fields(all: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let Some(fields) = value.as_object() else { return Ok(()) };
    for name in schema["required"].as_array().into_iter().flatten() {
        if !fields.contains_key(name.as_str().unwrap()) {
            return Err(format!("{name} is missing"));
        }
    }
    for (name, field) in fields {
        let known = &schema["properties"][name];
        let other = &schema["additionalProperties"];
        match (known.is_object(), other) {
            (true, _) => fits(all, known, field).map_err(|why| format!("{name}: {why}"))?,
            (false, Value::Object(_)) => fits(all, other, field).map_err(|why| format!("{name}: {why}"))?,
            (false, Value::Bool(true)) => {}
            (false, _) if schema["properties"].is_object() => return Err(format!("{name} is not described")),
            (false, _) => {}
        }
    }
    Ok(())
}
