type Line = { w: number; b: number };

/** Code between braces returns nothing by itself. Which word does that? */
export const predict = (model: Line, size: number) => {
  model.w * size + model.b;
};
