type Line = { w: number; b: number };

/** Between braces nothing is handed back by itself. Which word does that? */
export const predict = (model: Line, size: number) => {
  model.w * size + model.b;
};
