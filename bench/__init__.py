"""Benchmarks of the whole embedded platform, each figure beside its floor in the same run (`python -m bench`)."""
