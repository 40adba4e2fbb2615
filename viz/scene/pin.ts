import { Color, type Mesh, Vector3 } from 'three';
import { type SceneUniforms, SIGNALS } from './look.js';
import { overlay } from './overlay.js';
import { createQuadGeometry } from './vehicleGeometry.js';

/** The quad around what is selected reaches so far to each side of it, CSS px. */
const REACH_px = 56;

const VERTEX = /* glsl */ `
  uniform vec3 uPlace;
  uniform vec2 uViewport;
  varying vec2 vPixel;
  void main() {
    vPixel = position.xy * ${REACH_px.toFixed(1)};
    gl_Position = projectionMatrix * viewMatrix * vec4(uPlace, 1.0);
    gl_Position.xy += vPixel / uViewport * 2.0 * gl_Position.w;
  }
`;

/** A ring around the place and a drop that points at it from above, with a pale rim, so that it stands out on any ground. */
const FRAGMENT = /* glsl */ `
  precision highp float;
  uniform vec3 uPin;
  uniform float uNight;
  uniform float uMetresPerPixel;
  varying vec2 vPixel;
  float drop(vec2 p) {
    p.y -= 18.0;                                         // the tip
    float head = length(p - vec2(0.0, 20.0)) - 10.0;
    float cone = max(abs(p.x) - p.y * 0.46, p.y - 17.0); // from the tip up into the head
    return min(head, max(cone, -p.y));
  }
  void main() {
    // Near by, the ring on the ground says it better.
    float ring = abs(length(vPixel) - 13.0) - 1.3 + 4.0 * (1.0 - smoothstep(0.2, 0.3, uMetresPerPixel));
    float pin = drop(vPixel);
    float eye = length(vPixel - vec2(0.0, 38.0)) - 3.6;
    float shape = min(ring, max(pin, -eye));
    float cover = 1.0 - smoothstep(-0.6, 0.6, shape);
    float rim = 1.0 - smoothstep(0.9, 2.1, shape);
    if (rim < 0.01) discard;
    vec3 pale = mix(vec3(1.0), vec3(0.03, 0.06, 0.07), uNight);
    gl_FragColor = vec4(mix(pale, uPin, cover), rim * mix(0.75, 1.0, cover));
  }
`;

/** Marks what is selected, the same size at any distance and through whatever stands before it. */
export class Pin {
  readonly object: Mesh;
  private readonly place = new Vector3();

  constructor(uniforms: SceneUniforms) {
    const geometry = createQuadGeometry();
    geometry.instanceCount = 1;
    this.object = overlay(geometry, 50, {
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { ...uniforms, uPlace: { value: this.place }, uPin: { value: new Color(SIGNALS.selection) } },
      depthTest: false,
    });
    this.object.visible = false;
  }

  /** @param place on the ground, m; null hides it */
  show(place: readonly number[] | null): void {
    this.object.visible = place !== null;
    if (place !== null) this.place.set(place[0], place[1], 0.8);
  }
}
