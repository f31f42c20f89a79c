// The scenes of the bench: what is in the picture, and in which projection.
import { geoAzimuthalEqualArea, geoEqualEarth, geoOrthographic } from "d3-geo";

const margin = 16; // pixels

// Corners of Central Asia in degrees, as in geo/region.go.
const west = 44, south = 26, east = 89, north = 58;

// rim is the edge of Central Asia as points, for fitting.
function rim() {
  const points = [];
  for (let i = 0; i <= 64; i++) {
    const lon = west + (east - west) * i / 64, lat = south + (north - south) * i / 64;
    points.push([lon, south], [lon, north], [west, lat], [east, lat]);
  }
  return { type: "MultiPoint", coordinates: points };
}

export function projectionOf(scene, width, height) {
  const room = [[margin, margin], [width - margin, height - margin]];
  const projection = {
    world: () => geoEqualEarth().rotate([-11, 0]).fitExtent(room, { type: "Sphere" }),
    globe: () => geoOrthographic().rotate([-11, 0]).fitExtent(room, { type: "Sphere" }),
    "central-asia": () => geoAzimuthalEqualArea().rotate([-(west + east) / 2, -(south + north) / 2]).fitExtent(room, rim()),
  }[scene]();
  // What lies outside the picture is not drawn: that only helps.
  return projection.clipExtent([[-margin, -margin], [width + margin, height + margin]]);
}
