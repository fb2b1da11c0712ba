//! Tests over the installed program and the public API.
