import { Api } from './app/api.js';
import { App } from './app/app.js';
import { ThemeChoice } from './app/themeChoice.js';
import { Stage } from './scene/stage.js';

const root = document.getElementById('app')!;
const canvas = document.createElement('canvas');
canvas.style.cssText='position:fixed;inset:0;width:100vw;height:100vh';
root.append(canvas);
const stage = new Stage({ canvas, reducedMotion: () => false, onRelease: () => {} });
const app = new App({ api: new Api(), stage, theme: new ThemeChoice() });
stage.resize(innerWidth, innerHeight);
(window as any).__app = app;
app.launch({ scenario: 'riverside', set: {} });
const loop = (t: number) => { app.picture(t); requestAnimationFrame(loop); };
requestAnimationFrame(loop);
