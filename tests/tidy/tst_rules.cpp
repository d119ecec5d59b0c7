// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy/rules.h"

#include <QtTest>

namespace {

const QString kTable = "stowage_layer(base)\n"
                       "stowage_layer(plan     USES base)\n"
                       "stowage_layer(report   USES base)\n"
                       "stowage_layer(kinds    USES plan)\n"
                       "stowage_layer(document USES kinds)\n"
                       "stowage_layer(sim      USES plan report)\n"
                       "stowage_layer(session  USES document sim)\n";

QString mit(const QString& body)
{
    return "// SPDX-License-Identifier: MIT\n" + body;
}
QString gpl(const QString& body)
{
    return "// SPDX-License-Identifier: GPL-3.0-or-later\n" + body;
}

QString functionOf(int lines)
{
    return "int f()\n{\n" + QString("    g();\n").repeated(lines - 3) + "}\n";
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void leavesGoodCodeAlone_data();
    void leavesGoodCodeAlone();
    void readsTheTableOfLayers();
    void noticesACircleInTheTable();
    void keepsLineNumbersWhenBlanking();

private:
    QStringList rulesFor(const QString& path, const QString& text) const;
    tidy::LayerTable layers_ = tidy::LayerTable::read(kTable);
};

QStringList RulesTest::rulesFor(const QString& path, const QString& text) const
{
    QStringList names;
    for (const auto& finding : tidy::findings(tidy::parse(path, text), layers_))
        names.append(QString("%1:%2").arg(finding.rule).arg(finding.line));
    return names;
}

void RulesTest::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const QString& path, const QString& text,
                        const QString& finding) { QTest::newRow(name) << path << text << finding; };
    const QString model = "model/sim/a.cpp";
    const QString view = "views/canvas/a.cpp";

    row("licence of the model", model, gpl("int a;\n"), "licence:1");
    row("licence of the rest", view, mit("int a;\n"), "licence:1");
    row("licence of a script", "packaging/a.sh", "echo\n", "licence:1");
    row("no opening", "model/sim/a.h", mit("#pragma once\n"), "opening:2");
    row("two sentences", "model/sim/a.h", mit("// One. Two.\n#pragma once\n"), "opening:2");
    row("no full stop", "model/sim/a.h", mit("// One\n#pragma once\n"), "opening:2");
    row("no pragma", "model/sim/a.h", mit("// One.\nint a();\n"), "opening:3");
    row("long file", model, mit(QString("\n").repeated(400)), "file-length:401");
    row("long function", model, mit(functionOf(61)), "function-length:2");
    row("long method", model,
        mit("void A::f() const noexcept\n{" + QString("g();\n").repeated(61) + "}\n"),
        "function-length:2");
    row("long constructor", model,
        mit("A::A(int a)\n    : a_(a)\n{" + QString("g();\n").repeated(61) + "}\n"),
        "function-length:2");
    row("long function of a class", model,
        mit("class A {\n    int f()\n    {" + QString("g();\n").repeated(61) + "    }\n};\n"),
        "function-length:3");
    row("file name", "model/sim/EventQueue.cpp", mit("int a;\n"), "file-name:1");
    row("include upwards", "model/plan/a.cpp", mit("#include \"sim/world.h\"\n"), "include:2");
    row("strangers", "model/document/a.cpp", mit("#include \"sim/world.h\"\n"), "include:2");
    row("view and session", view, gpl("#include \"session/session.h\"\n"), "include:2");
    row("view and app", view, gpl("#include \"app/workbench.h\"\n"), "include:2");
    row("way up", view, gpl("#include \"../app/workbench.h\"\n"), "include:2");
    row("Qt in the model", model, mit("#include <QString>\n"), "include:2");
    row("JSON in the world", model, mit("#include <nlohmann/json.hpp>\n"), "include:2");
    row("hash table", model, mit("std::unordered_map<int, int> a();\n"), "hash-order:2");
    row("chrono", model, mit("auto a = std::chrono::seconds(1);\n"), "wall-clock:2");
    row("time", model, mit("auto a = time(nullptr);\n"), "wall-clock:2");
    row("rand", model, mit("int a = std::rand();\n"), "dice:2");
    row("distribution", model, mit("std::uniform_int_distribution<int> a(0, 1);\n"), "dice:2");
    row("thread", model, mit("void f(std::thread& t);\n"), "threads:2");
    row("static", model, mit("static int count = 0;\n"), "mutable-static:2");
    row("static in a function", model, mit("int f()\n{\n    static Cache cache;\n}\n"),
        "mutable-static:4");
    row("locale", model, mit("const auto a = std::stod(text);\n"), "locale:2");
    row("letters", model, mit("const bool a = std::isdigit(letter);\n"), "locale:2");
    row("maths", model, mit("const auto a = std::log(x);\n"), "maths:2");
    row("format", view, gpl("const auto a = std::format(x);\n"), "too-new:2");
    row("throw", model, mit("void f() { throw Error(); }\n"), "exceptions:2");
    row("catch", model, mit("void f() { try { g(); } catch (...) {} }\n"), "catching:2");
    row("null", model, mit("int* a = NULL;\n"), "null:2");
    row("counted bits", model, mit("enum A { b = 1 << 3 };\n"), "counted-bits:2");
    row("unfinished", model,
        mit("// TO"
            "DO: later\n"),
        "unfinished:2");
    row("machine path", "README.md",
        "See /wo"
        "rk/x.\n",
        "machine-path:1");
    row("author", model,
        mit("// By Clau"
            "de.\n"),
        "author:2");
    row("package host", "packaging/a.txt",
        "https://py"
        "pi.org\n",
        "package-host:1");
    row("empty name", model, mit("struct TaskManager {};\n"), "name:2");
    row("tool tip", view, gpl("void f() { w->setToolTip(t); }\n"), "plain-text:2");
    row("label", view, gpl("auto* l = new QLabel(t);\n"), "plain-text:2");
    row("label on the stack", view, gpl("QLabel label(t);\n"), "plain-text:2");
    row("message box", "app/a.cpp", gpl("void f() { QMessageBox::warning(w, t, u); }\n"),
        "plain-text:2");
    row("tip of an item", view, gpl("item->setData(0, Qt::ToolTipRole, name);\n"), "plain-text:2");
    row("tip shown by hand", view, gpl("QToolTip::showText(p, name, w);\n"), "plain-text:2");
    row("colour by name", view, gpl("const QColor a(\"#ff0000\");\n"), "colour:2");
    row("colour by numbers", view, gpl("f(QColor(1, 2, 3));\n"), "colour:2");
    row("colour by word", view, gpl("p.setPen(Qt::darkGray);\n"), "colour:2");
    row("colour by hex", view, gpl("const QRgb a = 0xFF112233;\n"), "colour:2");
    row("long decision", "model/decisions/1.md", QString("a\n").repeated(41), "decision:41");
    row("long folder page", "model/sim/README.md", QString("a\n").repeated(26), "folder-page:26");
}

void RulesTest::findsWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, finding);
    QCOMPARE(rulesFor(path, text), QStringList{finding});
}

void RulesTest::leavesGoodCodeAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& path, const QString& text) {
        QTest::newRow(name) << path << text;
    };
    const QString model = "model/sim/a.cpp";
    const QString view = "views/canvas/a.cpp";

    row("header", "model/sim/a.h", mit("// What is drawn,\n// e.g. a task.\n#pragma once\n"));
    row("function of 60 lines", model, mit(functionOf(60)));
    row("file of 400 lines", model, mit(QString("\n").repeated(399)));
    row("long class", model, mit("class A {\n" + QString("    int f();\n").repeated(80) + "};\n"));
    row("long namespace", model, mit("namespace a {\n" + functionOf(40) + functionOf(40) + "}\n"));
    row("long table", model,
        mit("constexpr auto kRows = std::array{\n" + QString("    row(1),\n").repeated(80) +
            "};\n"));
    row("table of a test", "tests/sim/tst_a.cpp",
        gpl("void T::a_data()\n{\n" + QString("    row();\n").repeated(80) + "}\n"));
    row("include downwards", model, mit("#include \"base/time.h\"\n#include <vector>\n"));
    row("view of the drawing", view, gpl("#include \"document/edit.h\"\n#include <QWidget>\n"));
    row("words in comments", model, mit("// Not std::chrono, not rand().\n"));
    row("words in texts", model,
        mit("const char* kText = \"throw rand() // \\\" std::thread\";\n"));
    row("words in raw texts", model, mit("const char* kText = R\"x(throw )\" \n rand())x\";\n"));
    row("digits", model, mit("constexpr int kMany = 1'000'000; // rand()\n"));
    row("constants", model, mit("static constexpr int kA = 1;\nstatic const int kB = 2;\n"));
    row("static functions", model, mit("struct A { static A make(int n = 0); };\n"));
    row("own time", model, mit("const auto a = world.time();\nTime b = appointment.time;\n"));
    row("own log", model, mit("f(world.log(), facts.log(x), text::exp_(1));\n"));
    row("forward declaration", view, gpl("class QStyleInfo;\n"));
    row("forward declaration of a label", view, gpl("class QLabel;\n"));
    row("shifts that are no enumerators", model, mit("constexpr int kMany = 1 << 24;\n"));
    row("refusal to compile", model, mit("consteval int f() { throw \"no such rule\"; }\n"));
    row("plain tips", view,
        gpl("if (role == Qt::ToolTipRole)\n    return plainTip(t);\nQToolTip::showText(p, "
            "plainTip(t), w);\n"));
    row("plain wrappers", view,
        gpl("ui::setPlainTip(w, t);\nauto* l = new Label(t);\nQLabel* m;\n"));
    row("the wrappers themselves", "views/widgets/label.cpp", gpl("w->setToolTip(t);\n"));
    row("colours where they live", "views/look/theme.cpp", gpl("const QColor a(0x112233);\n"));
    row("colour from the theme", view, gpl("p.setPen(QColor(theme.line)); f(Qt::transparent);\n"));
    row("tools of a system", "tests/robots/a.txt", "/usr/bin/python3 $home/run\n");
}

void RulesTest::leavesGoodCodeAlone()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(rulesFor(path, text), QStringList());
}

void RulesTest::readsTheTableOfLayers()
{
    QCOMPARE(layers_.mayUse("base"), QStringList{"base"});
    QCOMPARE(layers_.mayUse("document"), (QStringList{"document", "kinds", "plan", "base"}));
    QVERIFY(!layers_.mayUse("document").contains("sim"));
    QVERIFY(layers_.mayUse("session").contains("report"));
    QCOMPARE(layers_.usedTooEarly(), QStringList());
}

void RulesTest::noticesACircleInTheTable()
{
    const auto circle =
        tidy::LayerTable::read("stowage_layer(a USES b)\nstowage_layer(b USES a)\n");
    QCOMPARE(circle.usedTooEarly(), QStringList{"b"});
}

void RulesTest::keepsLineNumbersWhenBlanking()
{
    const auto file =
        tidy::parse("a.cpp", "int a; /* one\ntwo */ int b;\nconst char* c = \"d\";\n");
    QCOMPARE(file.code[1].trimmed(), QString("int b;"));
    QCOMPARE(file.code[2], QString("const char* c = \" \";"));
    QCOMPARE(file.uncommented[2], QString("const char* c = \"d\";"));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
