/** The stand-in's own mark. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#43474d"/><path d="M9 11h14M9 16h9M9 21h14" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/></svg>';
