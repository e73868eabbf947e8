import ts from "typescript";

/** What may stand in a node's place, if anything. */
type Mutator = (node: ts.Node) => string[];

/** The small changes by name. Those that StrykerJS makes too are called as there. */
export const mutators: Record<string, Mutator> = {
  ArithmeticOperator: operators({ "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "**": "*" }),
  AssignmentOperator: operators({ "+=": "-= =", "-=": "+= =", "*=": "/= =", "/=": "*= =", "**=": "*= =" }),
  EqualityOperator: operators({
    "<": "<= >=",
    "<=": "< >",
    ">": ">= <=",
    ">=": "> <",
    "===": "!==",
    "!==": "===",
  }),
  LogicalOperator: operators({ "&&": "||", "||": "&&", "??": "&&" }),

  DroppedTerm: (node) =>
    isBinary(node, TERMS) && !joinsText(node) ? [node.left.getText(), node.right.getText()] : [],

  DroppedStatement: (node) =>
    ts.isExpressionStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isBreakOrContinueStatement(node)
      ? [";"]
      : [],

  // The body that is one statement is emptied by what drops that.
  BlockStatement: (node) => (ts.isBlock(node) && node.statements.length > 1 ? ["{}"] : []),

  ArrowFunction(node) {
    if (!ts.isArrowFunction(node) || ts.isBlock(node.body)) return [];
    return [`${node.getText().slice(0, node.body.getStart() - node.getStart())}undefined`];
  },

  ConditionalExpression(node) {
    if (isLoopCondition(node)) return ["false"];
    // In `a || b`, DroppedTerm comes to the same.
    if (isBinary(node, COMPARISON)) return isBinary(node.parent, LOGICAL) ? [] : ["true", "false"];
    return isCondition(node) ? ["true", "false", `!(${node.getText()})`] : [];
  },

  BooleanLiteral(node) {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return ["false"];
    if (node.kind === ts.SyntaxKind.FalseKeyword) return ["true"];
    return isPrefix(node, ts.SyntaxKind.ExclamationToken) ? [node.operand.getText()] : [];
  },

  NumericLiteral(node) {
    if (!ts.isNumericLiteral(node) || isName(node)) return [];
    const others = [Number(node.text) + 1, Number(node.text) - 1];
    return others.filter((value) => !isNeutral(node, value)).map(String);
  },

  StringLiteral(node) {
    if (!isText(node) || isName(node)) return [];
    return [node.getText().length > 2 ? '""' : '"changed"'];
  },

  ArrayDeclaration: (node) =>
    ts.isArrayLiteralExpression(node) ? [node.elements.length > 0 ? "[]" : "[0]"] : [],

  ObjectLiteral: (node) => (ts.isObjectLiteralExpression(node) && node.properties.length > 0 ? ["{}"] : []),

  UnaryOperator: (node) => (isPrefix(node, ts.SyntaxKind.MinusToken) ? [node.operand.getText()] : []),

  UpdateOperator(node) {
    if (!ts.isPostfixUnaryExpression(node) && !ts.isPrefixUnaryExpression(node)) return [];
    const text = node.getText();
    return [text.replace("++", "--"), text.replace("--", "++")].filter((other) => other !== text);
  },

  OptionalChaining: (node) =>
    ts.isPropertyAccessExpression(node) && node.questionDotToken
      ? [`${node.expression.getText()}.${node.name.text}`]
      : [],

  MethodExpression: (node) => (ts.isCallExpression(node) ? otherMethods(node) : []),

  SwappedArguments(node) {
    if (!ts.isCallExpression(node)) return [];
    const callee = node.expression.getText();
    if (/^Math\.(min|max|hypot)$/.test(callee)) return [];
    const args = node.arguments.map((argument) => argument.getText());
    return args.slice(1).map((next, i) => {
      const swapped = args.with(i, next).with(i + 1, args[i]);
      return `${callee}(${swapped.join(", ")})`;
    });
  },
};

/** Whether a node is a mere value, which says little without what stands around it. */
export const isValue = (node: ts.Node): boolean =>
  ts.isNumericLiteral(node) ||
  isText(node) ||
  node.kind === ts.SyntaxKind.TrueKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword ||
  (ts.isArrayLiteralExpression(node) && node.elements.length === 0);

const TERMS = /^([-+*/%]|\*\*|&&|\|\|)$/;
const LOGICAL = /^(&&|\|\|)$/;
const COMPARISON = /^([<>]=?|[!=]==?)$/;

/** Other operators between the same two sides. */
function operators(others: Record<string, string>): Mutator {
  return (node) => {
    if (!ts.isBinaryExpression(node) || joinsText(node)) return [];
    const { left, operatorToken, right } = node;
    const instead = others[operatorToken.getText()]?.split(" ") ?? [];
    return instead.map((operator) => `${left.getText()} ${operator} ${right.getText()}`);
  };
}

const NEIGHBOURS = new Map([
  ["min", "max"],
  ["max", "min"],
  ["floor", "ceil"],
  ["ceil", "floor"],
  ["round", "floor"],
  ["some", "every"],
  ["every", "some"],
  ["push", "unshift"],
  ["unshift", "push"],
]);

const LEAVES_ALIKE = /^(slice|sort|reverse|toSorted|toReversed|filter|map|concat|flat|fill|trim)$/;

/** The method that is easily taken for this one, or none where what it is given is like what it gives. */
function otherMethods({ expression, arguments: args }: ts.CallExpression): string[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const object = expression.expression.getText();
  const method = expression.name.text;
  const list = args.map((argument) => argument.getText()).join(", ");
  const neighbour = NEIGHBOURS.get(method);
  if (neighbour) return [`${object}.${neighbour}(${list})`];
  if (object === "Math" && args.length === 1) return [`(${list})`];
  return LEAVES_ALIKE.test(method) ? [object] : [];
}

const isBinary = (node: ts.Node, operator: RegExp): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && operator.test(node.operatorToken.getText());

const NEUTRAL: Record<string, number> = { "+": 0, "-": 0, "*": 1, "/": 1, "**": 1 };

/** Whether the value would leave `a * 1`, which DroppedTerm makes as `a`. */
function isNeutral(node: ts.Node, value: number): boolean {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent)) return false;
  const operator = parent.operatorToken.getText();
  const commutes = operator === "+" || operator === "*";
  return value === NEUTRAL[operator] && (commutes || parent.right === node);
}

const isPrefix = (node: ts.Node, operator: ts.PrefixUnaryOperator): node is ts.PrefixUnaryExpression =>
  ts.isPrefixUnaryExpression(node) && node.operator === operator;

const isText = (node: ts.Node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** `"n = " + n` adds nothing up. */
const joinsText = ({ left, operatorToken, right }: ts.BinaryExpression) =>
  operatorToken.kind === ts.SyntaxKind.PlusToken && (isText(left) || isText(right));

/** `"a"` in `{ "a": 1 }`: the name of a property. */
const isName = (node: ts.Node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

const isCondition = (node: ts.Node) => {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  return ts.isConditionalExpression(parent) && parent.condition === node;
};

const isLoopCondition = (node: ts.Node) => {
  const { parent } = node;
  if (ts.isForStatement(parent)) return parent.condition === node;
  return (ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && parent.expression === node;
};
