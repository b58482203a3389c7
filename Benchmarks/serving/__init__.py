"""Measures processor time, requests a second and memory, beside nginx, h2o and Hummingbird."""
