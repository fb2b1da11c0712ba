//! Whether a flow can be carried out: without these a dossier could hang for ever, or its result
//! go out twice, and the check would call it sound.

mod classics;
mod draw;
mod game;
mod order;
mod random;
mod rules;
