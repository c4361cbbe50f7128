// Light, dark, or as the system is.
import { $, say } from './dom.js';

const themes = ['auto', 'light', 'dark'];

export function turnTheme() {
  const { dataset } = document.documentElement;
  dataset.theme = themes[(themes.indexOf(dataset.theme) + 1) % themes.length];
  localStorage.setItem('theme', dataset.theme);
  $('#theme').title = { auto: 'As the system is', light: 'Light', dark: 'Dark' }[dataset.theme];
  say($('#theme').title);
}

export const startTheme = () => $('#theme').addEventListener('click', turnTheme);
