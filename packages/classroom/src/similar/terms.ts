import ts from "typescript";

/** So many parts has the smallest term that counts, such as `a + b`: the operator and its operands. */
const SMALLEST = 3;

/** Properties that the language has: their names are nobody's choice. */
const BUILT_IN = new Set(
  [
    Array.prototype,
    String.prototype,
    Number.prototype,
    Map.prototype,
    Set.prototype,
    Math,
    Number,
    Array,
    Object,
  ].flatMap((holder) => Object.getOwnPropertyNames(holder)),
);

/**
 * What a source computes, as a bag of terms that stay what they are when names, order, loops and functions are changed:
 * each expression with its operands in a fixed order, parameters by their position, other names alike, and a property that
 * the starter or the language names by its name, whether it is reached by a dot or taken apart.
 */
export function termsOf(source: string, starter: string): Set<string> {
  const terms = new Set<string>();
  try {
    collect(parsed(source), terms, propertiesIn(parsed(starter)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // brackets in brackets by the thousand
  }
  return terms;
}

const parsed = (source: string) => ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);

/** The properties that the starter's types and objects have. */
function propertiesIn(starter: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) names.add(node.name.getText(starter));
    ts.forEachChild(node, visit);
  };
  visit(starter);
  return names;
}

/** A term as it is written, and of how many parts it is made. */
interface Term {
  text: string;
  size: number;
}

function collect(file: ts.SourceFile, terms: Set<string>, known: ReadonlySet<string>): void {
  const names = namesIn(file, known);
  const property = (name: string) => (known.has(name) || BUILT_IN.has(name) ? `.${name}` : "v");

  const add = (term: Term): Term => {
    if (term.size >= SMALLEST) terms.add(term.text);
    return term;
  };
  const made = (head: string, parts: Term[], isOrdered = true): Term => {
    const sorted = isOrdered ? parts : parts.toSorted((a, b) => (a.text < b.text ? -1 : 1));
    return {
      text: `${head}(${sorted.map(({ text }) => text).join(",")})`,
      size: 1 + parts.reduce((sum, { size }) => sum + size, 0),
    };
  };

  function termOf(node: ts.Expression): Term {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
      return termOf(node.expression);
    if (ts.isIdentifier(node)) return { text: names.get(node.text) ?? "v", size: 1 };
    if (ts.isNumericLiteral(node) || ts.isStringLiteral(node))
      return { text: node.text === "0" ? "0" : "n", size: 1 };
    if (ts.isPropertyAccessExpression(node)) {
      if (!ts.isIdentifier(node.expression)) termOf(node.expression);
      return { text: property(node.name.text), size: 1 };
    }
    if (ts.isElementAccessExpression(node)) {
      termOf(node.argumentExpression);
      return { text: `${termOf(node.expression).text}[]`, size: 2 };
    }
    if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.MinusToken) return made("-", [termOf(node.operand)]);
      if (isCount(node)) return add(made("+", [termOf(node.operand), { text: "n", size: 1 }], false));
      return made(ts.SyntaxKind[node.operator], [termOf(node.operand)]);
    }
    if (ts.isPostfixUnaryExpression(node))
      return add(made("+", [termOf(node.operand), { text: "n", size: 1 }], false));
    if (ts.isBinaryExpression(node)) return binary(node);
    if (ts.isConditionalExpression(node))
      return add(made("?", [termOf(node.condition), termOf(node.whenTrue), termOf(node.whenFalse)]));
    if (ts.isCallExpression(node)) {
      const called = termOf(node.expression);
      return add(made(`call ${called.text}`, node.arguments.map(termOf)));
    }
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      termOf(node.body);
      return { text: "f", size: 1 };
    }
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      visit(node.body);
      return { text: "f", size: 1 };
    }
    if (ts.isObjectLiteralExpression(node)) {
      const parts = node.properties.flatMap((one) => {
        if (ts.isPropertyAssignment(one))
          return [made(property(one.name.getText(file)), [termOf(one.initializer)])];
        if (ts.isShorthandPropertyAssignment(one)) return [made(property(one.name.text), [termOf(one.name)])];
        if (ts.isSpreadAssignment(one)) return [made("...", [termOf(one.expression)])];
        return [];
      });
      return add(made("{}", parts, false));
    }
    if (ts.isArrayLiteralExpression(node)) return add(made("[]", node.elements.map(termOf)));
    if (ts.isSpreadElement(node)) return made("...", [termOf(node.expression)]);
    ts.forEachChild(node, visit);
    return { text: "e", size: 1 };
  }

  function binary(node: ts.BinaryExpression): Term {
    const { kind } = node.operatorToken;
    const compound = COMPOUND.get(kind);
    if (compound) return add(joined(compound, node.left, node.right));
    if (kind === ts.SyntaxKind.EqualsToken) {
      if (!ts.isIdentifier(node.left)) termOf(node.left);
      return termOf(node.right);
    }
    if (kind === ts.SyntaxKind.GreaterThanToken)
      return add(made("<", [termOf(node.right), termOf(node.left)]));
    if (kind === ts.SyntaxKind.GreaterThanEqualsToken)
      return add(made("<=", [termOf(node.right), termOf(node.left)]));
    return add(joined(kind, node.left, node.right));
  }

  /** Sums and products as one list of their parts in a fixed order; what is subtracted has its sign. */
  function joined(kind: ts.SyntaxKind, left: ts.Expression, right: ts.Expression): Term {
    if (kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.MinusToken) {
      const parts = [...summands(left, 1), ...summands(right, kind === ts.SyntaxKind.PlusToken ? 1 : -1)];
      return made("+", parts, false);
    }
    if (kind === ts.SyntaxKind.AsteriskToken) return made("*", [...factors(left), ...factors(right)], false);
    const isFree = FREE.has(kind);
    return made(ts.SyntaxKind[kind], [termOf(left), termOf(right)], !isFree);
  }

  function summands(node: ts.Expression, sign: 1 | -1): Term[] {
    if (ts.isParenthesizedExpression(node)) return summands(node.expression, sign);
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.MinusToken)
        return [
          ...summands(node.left, sign),
          ...summands(node.right, kind === ts.SyntaxKind.PlusToken ? sign : sign === 1 ? -1 : 1),
        ];
    }
    const term = termOf(node);
    return [sign === 1 ? term : { text: `-${term.text}`, size: term.size }];
  }

  function factors(node: ts.Expression): Term[] {
    if (ts.isParenthesizedExpression(node)) return factors(node.expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken)
      return [...factors(node.left), ...factors(node.right)];
    return [termOf(node)];
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isVariableDeclaration(node)) {
      if (node.initializer) termOf(node.initializer);
      return;
    }
    if (isExpression(node)) {
      termOf(node);
      return;
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
}

/** What a name stands for: a parameter of an exported function by its position, or a property that was taken apart. */
function namesIn(file: ts.SourceFile, known: ReadonlySet<string>): Map<string, string> {
  const names = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name) && ts.isObjectBindingPattern(node.parent)) {
      const property =
        node.propertyName && ts.isIdentifier(node.propertyName) ? node.propertyName.text : node.name.text;
      if (known.has(property)) names.set(node.name.text, `.${property}`);
    }
    const isAlias =
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.initializer &&
      ts.isPropertyAccessExpression(node.initializer) &&
      known.has(node.initializer.name.text);
    if (isAlias) names.set(node.name.text, `.${node.initializer.name.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const statement of file.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    const functions: ts.SignatureDeclaration[] = [];
    if (ts.isFunctionDeclaration(statement)) functions.push(statement);
    if (ts.isVariableStatement(statement))
      for (const { initializer } of statement.declarationList.declarations)
        if (initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)))
          functions.push(initializer);
    for (const one of functions)
      one.parameters.forEach(({ name }, i) => {
        if (ts.isIdentifier(name)) names.set(name.text, `p${i}`);
      });
  }
  return names;
}

const isCount = ({ operator }: ts.PrefixUnaryExpression) =>
  operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;

const isExpression = (node: ts.Node): node is ts.Expression => ts.isExpression(node) && !ts.isTypeNode(node);

/** The order of their operands says nothing. */
const FREE = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
]);

/** `a += b` is `a = a + b`. */
const COMPOUND = new Map<ts.SyntaxKind, ts.SyntaxKind>([
  [ts.SyntaxKind.PlusEqualsToken, ts.SyntaxKind.PlusToken],
  [ts.SyntaxKind.MinusEqualsToken, ts.SyntaxKind.MinusToken],
  [ts.SyntaxKind.AsteriskEqualsToken, ts.SyntaxKind.AsteriskToken],
  [ts.SyntaxKind.SlashEqualsToken, ts.SyntaxKind.SlashToken],
]);
