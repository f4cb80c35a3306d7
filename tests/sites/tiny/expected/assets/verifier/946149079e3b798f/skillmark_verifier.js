// Stands for the module that wasm-bindgen makes.
