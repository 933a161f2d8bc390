"""What may happen: people, interests, notices and deliveries as types and pure decisions."""
