"""How fast and how well what agencies know is found, over many of them; when an agency needs an HNSW index of its own."""
