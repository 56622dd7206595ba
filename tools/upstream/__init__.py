"""What `make upstream` is made of: fetching the pinned packages, the base map, the network."""
