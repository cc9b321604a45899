//! Makes the types of the order service from its document.

fn main() {
    fiq_codegen::Builder::new("api/orders.yaml").emit();
}
