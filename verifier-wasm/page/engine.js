// What checks badges. It lies in a folder of its own, whose name changes with it, and the page says where.

export const { Site, Verifier, check } = await import(document.querySelector("#words").dataset.verifier);
