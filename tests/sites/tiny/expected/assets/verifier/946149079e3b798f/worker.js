// Stands for the worker, which loads the WebAssembly when a badge is there.
