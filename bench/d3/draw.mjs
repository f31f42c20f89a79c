// Draws a scene of the bench with d3-geo and @napi-rs/canvas.
//
//   node draw.mjs frame SCENE WIDTH HEIGHT SECONDS   milliseconds of a frame in a running process
//   node draw.mjs png SCENE WIDTH HEIGHT FILE        the whole way to a PNG file
//
// SCENE is world, globe or central-asia. "frame" prints a line for each way of drawing:
// "projected" keeps the outlines in pixels, "projecting" makes them each time.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import canvasModule from "@napi-rs/canvas";
import { geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import { projectionOf } from "./scenes.mjs";

const { createCanvas, Path2D } = canvasModule;
const sea = "#dce7ec", land = ["#2f6db5", "#d1495b", "#7b5ea7", "#e0a526", "#2a9d8f"], border = "#ffffff";

function shapes() {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const topology = JSON.parse(readFileSync(file, "utf8"));
  const countries = topology.objects.countries;
  const features = feature(topology, countries).features;
  features.forEach(({ geometry }) => {
    if (geometry.type === "Polygon") wind(geometry.coordinates);
    if (geometry.type === "MultiPolygon") geometry.coordinates.forEach(wind);
  });
  return { countries: features, borders: mesh(topology, countries) };
}

// wind turns the outlines the right way round: on the package's grid a few have
// come out reversed or flat, and d3 takes such a ring for all the rest of the
// earth. What lies across 180 degrees is unrolled; what runs round a pole stays.
function wind(rings) {
  const ring = rings[0];
  let area = 0, before = ring[0][0];
  for (let i = 1; i < ring.length; i++) {
    const lon = ring[i][0] - 360 * Math.round((ring[i][0] - before) / 360);
    area += before * ring[i][1] - lon * ring[i - 1][1];
    before = lon;
  }
  if (Math.abs(before - ring[0][0]) > 180) return;
  if (Math.abs(area) < 1e-9) rings.length = 0;
  else if (area > 0) ring.reverse();
}

function ground(context, width, height) {
  context.fillStyle = sea;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = border;
  context.lineWidth = 1;
}

// projecting draws straight from longitudes and latitudes.
function projecting(context, world, projection, width, height) {
  ground(context, width, height);
  const path = geoPath(projection, context);
  world.countries.forEach((country, i) => {
    context.beginPath();
    path(country);
    context.fillStyle = land[i % land.length];
    context.fill("evenodd");
  });
  context.beginPath();
  path(world.borders);
  context.stroke();
}

// outlined returns a drawing of outlines that are in pixels already.
function outlined(world, projection, width, height) {
  const outline = (object) => {
    const path = new Path2D();
    geoPath(projection, path)(object);
    return path;
  };
  const countries = world.countries.map(outline), borders = outline(world.borders);
  return (context) => {
    ground(context, width, height);
    countries.forEach((path, i) => {
      context.fillStyle = land[i % land.length];
      context.fill(path, "evenodd");
    });
    context.stroke(borders);
  };
}

// time prints the median of frames drawn for some seconds, five at least.
// Reading a pixel makes the canvas finish what it has put off.
function time(name, context, seconds, draw) {
  const times = [], finish = () => context.getImageData(0, 0, 1, 1);
  draw(context);
  finish();
  const end = performance.now() + 1000 * seconds;
  while (times.length < 5 || performance.now() < end) {
    const start = performance.now();
    draw(context);
    finish();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(`${name} ${times[times.length >> 1].toFixed(3)} ms`);
}

const [job, scene, w, h, last] = process.argv.slice(2);
if (!["frame", "png"].includes(job) || !["world", "globe", "central-asia"].includes(scene) || last === undefined) {
  console.error("usage: node draw.mjs frame|png world|globe|central-asia WIDTH HEIGHT SECONDS|FILE");
  process.exit(2);
}
const width = Number(w), height = Number(h);
const world = shapes(), projection = projectionOf(scene, width, height);
const canvas = createCanvas(width, height), context = canvas.getContext("2d");
if (job === "png") {
  projecting(context, world, projection, width, height);
  writeFileSync(last, await canvas.encode("png"));
} else {
  time("projected", context, Number(last), outlined(world, projection, width, height));
  time("projecting", context, Number(last), (c) => projecting(c, world, projection, width, height));
}
