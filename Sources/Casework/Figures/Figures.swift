package import Domain
package import Rendering

/// The figures of one or more plans, a column for each, or for each group of registers.
package struct Figures {
  package struct Source {
    let package: String
    let register: String
    package let plan: Plan

    /// Of a package's plan over the register of that name.
    package init(package: String, register: String, plan: Plan) {
      self.package = package
      self.register = register
      self.plan = plan
    }
  }

  struct Column {
    let name: LocalizedText?
    var indicators: [Indicator]
    var registers = 1
  }

  let title: LocalizedText
  private(set) var columns: [Column]
  /// Of all the plans, each once.
  let findings: [Finding]

  package init(_ sources: [Source], by trait: String?, isComparingPackages: Bool) throws {
    title = sources.first?.plan.title ?? LocalizedText("")
    findings = sources.flatMap(\.plan.findings).filter { $0.severity == .error }
    guard sources.contains(where: { $0.plan.indicators != nil }) || !findings.isEmpty else {
      throw UsageError("error.no_indicators", ["routine": sources.first?.plan.routine ?? ""])
    }
    if let trait {
      columns = try Self.grouped(sources, by: trait)
    } else {
      columns = sources.map { source in
        let name = isComparingPackages ? source.package : source.register
        return Column(name: LocalizedText(name), indicators: source.plan.indicators ?? [])
      }
    }
    guard !isComparingPackages, columns.count > 1 else { return }
    // What all of them come to together: a column without a name of its own.
    columns.append(
      Column(
        name: nil,
        indicators: sources.reduce([]) { $0.adding($1.plan.indicators ?? []) },
        registers: sources.count))
  }

  private static func grouped(_ sources: [Source], by trait: String) throws -> [Column] {
    var columns: [Column] = []
    for source in sources {
      let traits = source.plan.traits ?? []
      guard let found = traits.first(where: { $0.name == trait }) else {
        let hint = NearestName.spokenHint(trait, among: traits.map(\.name))
        throw UsageError(
          "error.no_trait", ["trait": trait, "register": source.register, "hint": hint])
      }
      let indicators = source.plan.indicators ?? []
      if let place = columns.firstIndex(where: { $0.name == found.value }) {
        columns[place].indicators = columns[place].indicators.adding(indicators)
        columns[place].registers += 1
      } else {
        columns.append(Column(name: found.value, indicators: indicators))
      }
    }
    return columns.sorted { ($0.name?[.nb] ?? "") < ($1.name?[.nb] ?? "") }
  }

  /// Every figure that any column has, in the order in which they first come.
  var rows: [Indicator] {
    var known: Set<String> = []
    return columns.flatMap(\.indicators).filter { known.insert($0.name).inserted }
  }

  /// The figures of each column, by name.
  private var cells: [[String: Indicator]] {
    columns.map { column in
      Dictionary(column.indicators.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Figures {
  package func document(_ words: Words, asOf day: Day) -> Document {
    let cells = cells
    let rows = rows.map { row in
      [row.label[words.language]]
        + cells.map { $0[row.name].map(words.figure) ?? words.noFigure }
    }
    let lines = findings.map { "- \($0.message[words.language]) [\($0.code)]" }
    return Document(
      [
        .title(title[words.language]), .paragraph(words.asOf(day)),
        .table(
          Table(heading: [words.figureHeading] + columns.map { heading($0, words) }, rows: rows)),
      ] + (lines.isEmpty ? [] : [.lines([words.heading(.error)] + lines)]))
  }

  private func heading(_ column: Column, _ words: Words) -> String {
    let name = column.name?[words.language] ?? words.together
    return column.registers > 1 ? "\(name) (\(column.registers))" : name
  }

  /// A line per figure and column: name, label, column, count, of.
  package func csv(_ words: Words) -> String {
    let cells = cells
    let lines = rows.flatMap { row in
      zip(columns, cells).compactMap { column, cells in
        cells[row.name].map { figure in
          let texts: [Value?] = [
            .text(row.name), .text(row.label[words.language]), .text(heading(column, words)),
            .decimal(figure.count), figure.of.map(Value.decimal),
          ]
          return texts.map { $0.map(CSVCell.cell) ?? "" }.joined(separator: ";")
        }
      }
    }
    return (["name;label;column;count;of"] + lines).map { $0 + "\n" }.joined()
  }
}

/// What --json of report prints.
package struct FiguresAnswer: Encodable {
  struct ColumnView: Encodable {
    let name: String?
    let registers: Int
    let figures: [PlanView.IndicatorView]
  }

  let version = 1
  let routine: String
  let asOf: Day
  let columns: [ColumnView]
  let findings: [FindingView]

  enum CodingKeys: String, CodingKey {
    case version, routine
    case asOf = "as_of"
    case columns, findings
  }

  package init(_ figures: Figures, asOf day: Day, _ routine: String, _ language: Language) {
    self.routine = routine
    asOf = day
    columns = figures.columns.map { column in
      ColumnView(
        name: column.name?[language], registers: column.registers,
        figures: column.indicators.map { PlanView.IndicatorView($0, language) })
    }
    findings = figures.findings.map { FindingView($0, language) }
  }
}
