import { EGO_FLAG } from '../../core/stations/egoContext.js';
import { HAZE_GLSL, LIGHT_GLSL } from './look.js';

/** Most vehicle types a scene may have. */
export const MOST_TYPES = 64;

/** Ways to colour vehicles. */
export const COLOUR_MODE = { class: 0, speed: 1, belief: 2 } as const;
export type ColourMode = keyof typeof COLOUR_MODE;

/** Place and heading between two moments: heading the short way round. Vehicles' own places are their front bumpers. */
const PLACE_GLSL = /* glsl */ `
  attribute vec4 previous;  // x, y, heading, speed
  attribute vec4 next;
  attribute vec4 state;     // type, flags, belief 0..1, fade: 1 appears
  attribute float tint;     // 0..1, fixed per vehicle
  uniform float uMix;
  uniform vec4 uTypes[${MOST_TYPES}]; // length, width, height, body
  uniform float uMetresPerPixel;

  vec3 placeNow() {
    float turn = next.z - previous.z;
    turn -= 6.28318530718 * floor((turn + 3.14159265359) / 6.28318530718);
    return vec3(mix(previous.xy, next.xy, uMix), previous.z + turn * uMix);
  }
  /** Seen from afar a car keeps a few pixels. */
  float magnified(float length_m) {
    return clamp(5.0 * uMetresPerPixel / length_m, 1.0, 3.0);
  }
`;

export const BODY_VERTEX = /* glsl */ `
  attribute vec3 box;
  attribute vec2 glass;
  ${PLACE_GLSL}
  varying vec3 vView;
  varying vec3 vLocal;
  flat varying vec4 vState;
  varying vec3 vLook;   // glass, boxness, tint
  varying float vSpeed;
  varying float vWorldHeading;
  void main() {
    vec3 place = placeNow();
    vec4 type = uTypes[int(state.x + 0.5)];
    float boxness = step(0.5, type.w);
    vec3 local = mix(position, box, boxness);
    vLocal = local;
    float size = magnified(type.x);
    vec3 body = local * type.xyz * size;
    body.x += (size - 1.0) * 0.5 * type.x;
    float c = cos(place.z), s = sin(place.z);
    vec3 world = vec3(place.xy + mat2(c, s, -s, c) * body.xy, body.z);
    vState = state;
    vLook = vec3(mix(glass.x, glass.y * step(type.w, 1.5), boxness), type.w, tint);
    vSpeed = mix(previous.w, next.w, uMix);
    vWorldHeading = place.z;
    vec4 view = viewMatrix * vec4(world, 1.0);
    vView = view.xyz;
    gl_Position = projectionMatrix * view;
  }
`;

export const BODY_FRAGMENT = /* glsl */ `
  precision highp float;
  uniform int uMode;
  varying vec3 vView;
  varying vec3 vLocal;
  flat varying vec4 vState;
  varying vec3 vLook;
  varying float vSpeed;
  varying float vWorldHeading;
  uniform mat4 uCameraWorld;
  ${HAZE_GLSL}
  ${LIGHT_GLSL}

  bool has(float bit) { return mod(floor((vState.y + 0.5) / bit), 2.0) > 0.5; }

  vec3 classColour(float body, float tint) {
    if (body > 2.5) return vec3(0.20, 0.23, 0.27);                       // motorcycle
    if (body > 1.5) return mix(vec3(0.78, 0.76, 0.71), vec3(0.35, 0.46, 0.55), step(0.5, tint)); // truck
    if (body > 0.5) return tint < 0.55 ? vec3(0.85, 0.64, 0.29) : vec3(0.80, 0.80, 0.77);        // bus, van
    if (tint < 0.24) return vec3(0.90, 0.90, 0.88);
    if (tint < 0.40) return vec3(0.27, 0.30, 0.34);
    if (tint < 0.56) return vec3(0.56, 0.60, 0.64);
    if (tint < 0.74) return vec3(0.22, 0.38, 0.56);
    if (tint < 0.88) return vec3(0.70, 0.33, 0.27);
    return vec3(0.30, 0.47, 0.42);
  }
  /** 0 to 50 km/h and beyond, dark red to teal (a colour-blind safe diverging scale). */
  vec3 speedColour(float v) {
    float t = clamp(v / 14.0, 0.0, 1.0);
    vec3 low = vec3(0.70, 0.22, 0.20), mid = vec3(0.94, 0.80, 0.48), high = vec3(0.13, 0.53, 0.55);
    return t < 0.5 ? mix(low, mid, t * 2.0) : mix(mid, high, t * 2.0 - 1.0);
  }
  vec3 beliefColour(float b) {
    vec3 calm = vec3(0.62, 0.70, 0.76), warm = vec3(0.96, 0.69, 0.25), hot = vec3(0.84, 0.19, 0.20);
    float t = clamp(b * 1.6, 0.0, 1.0);
    return t < 0.5 ? mix(calm, warm, t * 2.0) : mix(warm, hot, t * 2.0 - 1.0);
  }

  void main() {
    vec3 normal = normalize((uCameraWorld * vec4(normalize(cross(dFdx(vView), dFdy(vView))), 0.0)).xyz);
    vec3 paint = uMode == 1 ? speedColour(vSpeed) : uMode == 2 ? beliefColour(vState.z) : classColour(vLook.y, vLook.z);
    if (has(${EGO_FLAG.silent}.0)) paint = mix(vec3(0.45), paint, 0.15);
    vec3 color = mix(paint, vec3(0.13, 0.17, 0.21), 0.86 * vLook.x);
    if (vLocal.z < 0.2) color = mix(color, vec3(0.08), 0.8);
    vec3 shaded = lit(color, normal);
    vec3 viewDirection = normalize((uCameraWorld * vec4(-vView, 0.0)).xyz);
    float sheen = pow(max(dot(reflect(-uSunDirection, normal), viewDirection), 0.0), 24.0);
    shaded += (0.16 + 0.25 * vLook.x) * sheen * uSun * (1.0 - 0.6 * uNight);

    float side = abs(vLocal.y);
    bool rear = vLocal.x < -0.985, front = vLocal.x > -0.02;
    if (rear && side > 0.26 && vLocal.z > 0.38 && vLocal.z < 0.6) {
      bool braking = has(${EGO_FLAG.braking}.0) || has(${EGO_FLAG.emergencyBraking}.0);
      shaded = braking ? vec3(1.0, 0.16, 0.12) : mix(vec3(0.5, 0.08, 0.08), vec3(0.62, 0.08, 0.08), uNight);
    }
    if (front && side > 0.26 && vLocal.z > 0.26 && vLocal.z < 0.42) shaded = mix(vec3(0.93, 0.93, 0.88), vec3(1.0, 0.96, 0.82), uNight);
    gl_FragColor = vec4(haze(shaded, length(vView)), 1.0);
  }
`;

/** Under each vehicle: a soft shadow by day, light pools of the head and brake lamps by night, a halo when selected. */
export const UNDER_VERTEX = /* glsl */ `
  ${PLACE_GLSL}
  varying vec2 vBody;   // m, front bumper at x = 0
  varying vec2 vSize;
  flat varying vec4 vState;
  void main() {
    vec3 place = placeNow();
    vec4 type = uTypes[int(state.x + 0.5)];
    float size = magnified(type.x);
    vSize = type.xy * size;
    vState = state;
    vBody = vec2(mix(-vSize.x - 5.0, 17.0, position.x * 0.5 + 0.5), position.y * (vSize.y * 0.5 + 4.0));
    vec2 body = vBody + vec2((size - 1.0) * 0.5 * type.x, 0.0);
    float c = cos(place.z), s = sin(place.z);
    gl_Position = projectionMatrix * viewMatrix * vec4(place.xy + mat2(c, s, -s, c) * body, 0.0, 1.0);
  }
`;

export const UNDER_FRAGMENT = /* glsl */ `
  precision highp float;
  uniform float uNight;
  uniform vec3 uShadow;
  varying vec2 vBody;
  varying vec2 vSize;
  flat varying vec4 vState;
  void main() {
    vec2 q = abs(vBody + vec2(vSize.x * 0.5, 0.0)) - vSize * 0.5;
    float outside = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
    float shade = 0.42 * (1.0 - smoothstep(-0.4, 0.7, outside));
    float spread = 0.7 + vBody.x * 0.16;
    float beam = step(0.0, vBody.x) * exp(-vBody.x * 0.14) * exp(-pow(vBody.y / spread, 2.0)) * smoothstep(0.0, 2.5, vBody.x);
    float behind = max(0.0, -vSize.x - vBody.x);
    bool braking = mod(floor((vState.y + 0.5) / ${EGO_FLAG.braking}.0), 2.0) > 0.5;
    float glow = (braking ? 0.5 : 0.12) * step(vBody.x, -vSize.x) * exp(-behind * 0.9) * exp(-pow(vBody.y / 1.2, 2.0));
    bool slipping = mod(floor((vState.y + 0.5) / ${EGO_FLAG.slipping}.0), 2.0) > 0.5;
    float slip = slipping ? 0.55 * (1.0 - smoothstep(0.2, 1.6, abs(outside - 0.6))) : 0.0;
    vec3 light = uNight * (beam * vec3(0.48, 0.44, 0.33) + glow * vec3(0.8, 0.1, 0.08)) + slip * vec3(0.98, 0.55, 0.12);
    float cover = max(shade, slip);
    if (cover + light.r < 0.01) discard;
    gl_FragColor = vec4(uShadow * shade * (1.0 - slip) + light, cover);
  }
`;
