package import Domain
import Escaping
package import ScriptAPI

/// The files of a new package, and of a new routine: they run and pass their tests as they are.
package struct PackageTemplate: Sendable {
  package let id: String
  package let name: String
  package let language: Language
  /// Four digits of Statistics Norway.
  package let number: String?

  package init(id: String, name: String, language: Language, number: String?) {
    self.id = id
    self.name = name
    self.language = language
    self.number = number
  }

  /// Whether a municipality may be called so: one line, which every reader sees.
  package static func isName(_ name: String) -> Bool {
    VisibleText.of(name) == name && FieldKind.text.accept(.text(name)) != nil
  }

  /// Path to contents.
  package func files(for api: API) -> [String: String] {
    [
      "municipality.toml": manifest, "README.md": readme,
      "CHANGELOG.md": "# Changelog\n\n## 0.1.0\n\n- The first routine: find a care coordinator.\n",
      "routines/find_coordinator.lua": Self.firstRoutine,
      "tests/find_coordinator.lua": Self.firstTests,
    ]
    .merging(EditorFiles.all(of: api)) { $1 }
  }

  private var manifest: String {
    """
    [municipality]
    id = "\(id)"
    name = \(TOMLString.quoted(name))
    \(number.map { "number = \"\($0)\"\n" } ?? "")language = "\(language.rawValue)"

    [package]
    version = "0.1.0"
    api = \(APIReference.level)
    extends = ["norge"]

    """
  }

  private var readme: String {
    """
    # \(name)

    The routines of \(name), for `rutine`.

    ```sh
    rutine check .    # what is wrong before anything runs
    rutine test .     # what the routines do, case by case
    ```

    A routine is a file in `routines/`, its tests one in `tests/`, and what routines share is in `lib/`.
    `rutine new routine NAME` makes the next one.

    """
  }

  /// A routine of that name, and its test.
  package static func routine(_ name: String) -> [String: String] {
    [
      "routines/\(name).lua": """
      -- What it does, and which report or law it comes from.
      return routine {
        title = { nb = "\(name)", nn = "\(name)", en = "\(name)" },
        scope = "client",
        where = { status = "active" },
        when = manual,
        run = function(client, run)
          if client.tasks:any { status = "open" } then return end
          client:add_task {
            title = "\(name)",
            due = run.calendar:working_day(run.today + weeks(1)),
            because = { nb = "ingen åpne oppgaver", nn = "ingen opne oppgåver", en = "no open tasks" },
          }
        end,
      }

      """,
      "tests/\(name).lua": """
      case("somebody without open tasks gets one, due in a week", {
        routine = "\(name)",
        as_of = "2026-11-20",
        register = { clients = { { id = "kari" } } },
        proposes = { { new = "task", client = "kari", due = "2026-11-27" } },
      })

      case("somebody with an open task gets none", {
        routine = "\(name)",
        as_of = "2026-11-20",
        register = {
          clients = { { id = "kari" } },
          tasks = { { client = "kari", title = "Call the landlord", status = "open" } },
        },
        proposes = {},
      })

      """,
    ]
  }

  private static let firstRoutine = """
    -- Whoever has two or more services has a right to a care coordinator (health and care services
    -- act, section 7-2). Somebody must find one.
    return routine {
      title = {
        nb = "Finn en koordinator",
        nn = "Finn ein koordinator",
        en = "Find a care coordinator",
      },
      scope = "client",
      where = { status = "active" },
      when = every { weeks = 2 },
      run = function(client, run)
        if client.coordinator then return end
        local services = client.decisions:count { status = "in_force", on = run.today }
        if services < 2 or client.tasks:any { status = "open", title = "Finn en koordinator" } then return end
        client:add_task {
          title = "Finn en koordinator",
          due = run.calendar:working_day(run.today + weeks(2)),
          law = "hol-7-2",
          because = {
            nb = "Personen har " .. services .. " tjenester og ingen koordinator.",
            nn = "Personen har " .. services .. " tenester og ingen koordinator.",
            en = "The person has " .. services .. " services and no care coordinator.",
          },
        }
      end,
    }

    """

  private static let firstTests = """
    local function kari(more)
      return {
        {
          workers = { { id = "anne", name = "Anne Vik" } },
          clients = { { id = "kari", name = "Kari Storlien" } },
          decisions = {
            { client = "kari", kind = "home_care", title = "A", status = "in_force", decided = "2026-01-05" },
            { client = "kari", kind = "support_contact", title = "B", status = "in_force", decided = "2026-01-05" },
          },
        },
        more,
      }
    end

    case("somebody with two services and no coordinator: one must be found in two weeks", {
      routine = "find_coordinator",
      as_of = "2026-11-20",
      register = kari(),
      proposes = {
        {
          new = "task",
          client = "kari",
          due = "2026-12-04",
          law = "hol-7-2",
          because = { en = "The person has 2 services and no care coordinator." },
        },
      },
    })

    case("somebody who has a coordinator is left alone", {
      routine = "find_coordinator",
      as_of = "2026-11-20",
      register = kari { coordinator_assignments = { { client = "kari", worker = "anne", starts = "2026-01-05" } } },
      proposes = {},
    })

    case("a coordinator who has ended is none", {
      routine = "find_coordinator",
      as_of = "2026-11-20",
      register = kari {
        coordinator_assignments = {
          { client = "kari", worker = "anne", starts = "2026-01-05", ends = "2026-11-19" },
        },
      },
      proposes = { { new = "task" } },
    })

    case("one service alone gives no right to a coordinator", {
      routine = "find_coordinator",
      as_of = "2026-11-20",
      register = {
        clients = { { id = "kari" } },
        decisions = {
          { client = "kari", kind = "home_care", title = "A", status = "in_force", decided = "2026-01-05" },
        },
      },
      proposes = {},
    })

    case("nobody is asked twice", {
      routine = "find_coordinator",
      as_of = "2026-11-20",
      register = kari { tasks = { { client = "kari", title = "Finn en koordinator", status = "open" } } },
      proposes = {},
    })

    """
}
