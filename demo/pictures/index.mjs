export function drawPicture(id) { return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600"><circle cx="300" cy="330" r="200" fill="#d98e1f"/></svg>`; }
