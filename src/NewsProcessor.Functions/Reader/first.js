// Before the first paint, so that the page does not flash.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'auto';
