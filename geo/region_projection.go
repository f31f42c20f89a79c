package geo

// Projection is the one that suits the region: both keep areas, Equal Earth
// shows the whole world, Lambert's azimuthal bends a region the least.
func (r Region) Projection() Projection {
	if r.world() {
		return EqualEarth
	}
	return AzimuthalEqualArea
}
