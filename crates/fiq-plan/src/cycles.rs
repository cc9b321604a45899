//! Types that hold themselves: where a box must stand between.

use std::collections::HashSet;

use crate::ir::{Kind, Member, Named, Shape, TypeId};

/// Marks the fields and variants where a cycle of types by value is cut.
pub(super) fn mark(types: &mut [Named]) {
    let mut state = vec![State::New; types.len()];
    for start in 0..types.len() {
        for (owner, edge) in back_edges(types, TypeId(start), &mut state) {
            set_boxed(&mut types[owner.0], edge);
        }
    }
}

/// An alias that leads back to itself through aliases alone.
pub(super) fn alias_cycle(types: &[Named]) -> Option<usize> {
    (0..types.len()).find(|&start| {
        let mut seen = HashSet::new();
        let mut todo = aliased(types, start);
        while let Some(next) = todo.pop() {
            if next == start {
                return true;
            }
            if seen.insert(next) {
                todo.extend(aliased(types, next));
            }
        }
        false
    })
}

/// The types that an alias names, at any depth.
fn aliased(types: &[Named], index: usize) -> Vec<usize> {
    let Kind::Alias(shape) = &types[index].kind else { return Vec::new() };
    let mut at = shape;
    loop {
        match at {
            Shape::List(value, _) | Shape::Map(value) => at = &value.shape,
            Shape::Named(id) => return vec![id.0],
            _ => return Vec::new(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// The edges that lead back to a type which is still open, found from `start` on.
fn back_edges(types: &[Named], start: TypeId, state: &mut [State]) -> Vec<(TypeId, usize)> {
    let mut found = Vec::new();
    if state[start.0] != State::New {
        return found;
    }
    let mut stack = vec![(start, held(types, start).into_iter())];
    state[start.0] = State::Open;
    while let Some((id, edges)) = stack.last_mut() {
        let id = *id;
        let Some((edge, to)) = edges.next() else {
            state[id.0] = State::Done;
            stack.pop();
            continue;
        };
        match state[to.0] {
            State::Open => found.push((id, edge)),
            State::New => {
                state[to.0] = State::Open;
                stack.push((to, held(types, to).into_iter()));
            }
            State::Done => {}
        }
    }
    found
}

/// The types that a type holds by value, each with the number of the field or variant.
fn held(types: &[Named], id: TypeId) -> Vec<(usize, TypeId)> {
    let shapes: Vec<(usize, &Shape)> = match &types[id.0].kind {
        Kind::Object(object) => object
            .members
            .iter()
            .enumerate()
            .filter_map(|(index, member)| match member {
                Member::Field(field) => Some((index, &field.shape)),
                Member::Constant { .. } => None,
            })
            .collect(),
        Kind::Union(union) => {
            union.variants.iter().enumerate().map(|(index, variant)| (index, &variant.value.shape)).collect()
        }
        Kind::Alias(_) | Kind::Choice(_) => Vec::new(),
    };
    shapes.into_iter().filter_map(|(index, shape)| Some((index, resolved(types, shape)?))).collect()
}

/// The type that a shape is by value, through aliases.
fn resolved(types: &[Named], shape: &Shape) -> Option<TypeId> {
    let mut at = shape;
    loop {
        let Shape::Named(id) = at else { return None };
        match &types[id.0].kind {
            Kind::Alias(next) => at = next,
            _ => return Some(*id),
        }
    }
}

fn set_boxed(named: &mut Named, edge: usize) {
    match &mut named.kind {
        Kind::Object(object) => {
            if let Member::Field(field) = &mut object.members[edge] {
                field.boxed = true;
            }
        }
        Kind::Union(union) => union.variants[edge].boxed = true,
        Kind::Alias(_) | Kind::Choice(_) => {}
    }
}
