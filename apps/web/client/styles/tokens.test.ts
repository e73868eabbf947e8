import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Triple = [number, number, number];

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const methods = ["batch", "mini-batch", "one-by-one"];

/** How a colour, in linear red, green and blue, looks to eyes without one kind of cone (Machado, Oliveira and Fernandes, 2009). */
const eyes: Record<string, Triple[]> = {
  "all three cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** What is plainly not the same colour: about five times what an eye can just tell, as a distance in Oklab. */
const PLAIN = 0.09;

/** WCAG 1.4.11: the least contrast of a picture's lines with what is around them. */
const LEAST_CONTRAST = 3;

for (const [i, scheme] of ["light", "dark"].entries()) {
  test.each(Object.entries(eyes))(`with %s the three methods differ, ${scheme}`, (_, eye) => {
    const [batch, miniBatch, oneByOne] = methods.map((name) => oklab(times(eye, token(name)[i])));
    expect(distance(batch, miniBatch)).toBeGreaterThan(PLAIN);
    expect(distance(batch, oneByOne)).toBeGreaterThan(PLAIN);
    expect(distance(miniBatch, oneByOne)).toBeGreaterThan(PLAIN);
  });

  test.each(methods)(`%s stands out from the page, ${scheme}`, (name) => {
    for (const ground of ["paper", "surface", "sunken"]) {
      expect(contrast(token(name)[i], token(ground)[i])).toBeGreaterThan(LEAST_CONTRAST);
    }
  });
}

/** A token's two colours, light and dark, in linear light. */
function token(name: string): Triple[] {
  const [, ...colours] = new RegExp(`--${name}: light-dark\\(#(\\w+), #(\\w+)\\)`).exec(css)!;
  return colours.map((hex) => [0, 2, 4].map((at) => linear(hex.slice(at, at + 2))) as Triple);
}

function linear(hex: string): number {
  const c = Number.parseInt(hex, 16) / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

const times = (rows: Triple[], [r, g, b]: Triple) =>
  rows.map((row) => Math.max(0, row[0] * r + row[1] * g + row[2] * b)) as Triple;

function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt);
  const [l, m, s] = cones;
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Triple, b: Triple) => Math.hypot(...a.map((x, i) => x - b[i]));

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: Triple, b: Triple): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
