// SPDX-License-Identifier: GPL-3.0-or-later
// Units in fields of the inspector, and one edit of several elements, with real keys.
#include "inspector/measure_box.h"
#include "views/inspector_bench.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

namespace {

// As somebody does who selects what stands there and types over it.
void type(QAbstractSpinBox& box, const QString& text)
{
    box.setFocus();
    auto* line = box.findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(&box, Qt::Key_Return);
}

// Types in front of the unit, which stays.
void typeBeforeUnit(QAbstractSpinBox& box, const QString& suffix, const QString& text)
{
    box.setFocus();
    auto* line = box.findChild<QLineEdit*>();
    line->setSelection(0, static_cast<int>(line->text().size() - suffix.size()));
    QTest::keyClicks(line, text);
    QTest::keyClick(&box, Qt::Key_Return);
}

std::int64_t number(const doc::Edit& edit)
{
    return std::get<std::int64_t>(std::get<doc::SetField>(edit.body).value);
}

QStringList objections(const Bench& bench)
{
    QStringList words;
    for (const QLabel* label : bench.inspector.findChildren<QLabel*>())
        if (label->property("role") == QLatin1String("objection") && !label->isHidden())
            words.append(label->text());
    return words;
}

} // namespace

class MeasureFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void takeUnits();
    void takeUnitsBeforeTheirOwn();
    void refuseInASentence();
    void readTheSignsOfTheLocale();
    void keepWhatTheyWroteThemselves();
    void severalDifferAndAreSetAtOnce();
    void severalKindsShareWhatTheyHave();
    void lockingIsASetting();
};

void MeasureFieldsTest::takeUnits()
{
    Bench bench(drawingOf({{"task-definition-1", "taskDefinition"}}));
    bench.select({ElementId("task-definition-1")});
    type(*bench.field<QSpinBox>("cpu"), QStringLiteral("0.5 vCPU"));
    QCOMPARE(bench.edits.size(), std::size_t{1});
    QCOMPARE(number(bench.edits.back()), std::int64_t{512});
    bench.put(bench.edits.back());
    auto* memory = bench.field<QSpinBox>("memory");
    type(*memory, QStringLiteral("1 GB"));
    QCOMPARE(number(bench.edits.back()), std::int64_t{1'024});
    bench.put(bench.edits.back());
    QCOMPARE(memory->value(), 1'024);
    type(*memory, QStringLiteral("512"));
    QCOMPARE(number(bench.edits.back()), std::int64_t{512});
    QVERIFY(objections(bench).isEmpty());
}

void MeasureFieldsTest::takeUnitsBeforeTheirOwn()
{
    Bench bench(drawingOf({{"queue-1", "queue"}}));
    bench.select({ElementId("queue-1")});
    auto* hidden = bench.field<QSpinBox>("visibilityTimeout");
    QVERIFY(hidden != nullptr);
    QCOMPARE(hidden->suffix(), QStringLiteral(" s"));
    typeBeforeUnit(*hidden, hidden->suffix(), QStringLiteral("2 min"));
    QCOMPARE(number(bench.edits.back()), std::int64_t{120});
    bench.put(bench.edits.back());
    typeBeforeUnit(*hidden, hidden->suffix(), QStringLiteral("5 m"));
    QCOMPARE(number(bench.edits.back()), std::int64_t{300});
    bench.put(bench.edits.back());
    type(*hidden, QStringLiteral("30s"));
    QCOMPARE(number(bench.edits.back()), std::int64_t{30});
}

void MeasureFieldsTest::refuseInASentence()
{
    Bench bench(drawingOf({{"service-1", "service"}}));
    bench.select({ElementId("service-1")});
    auto* count = bench.field<QSpinBox>("desiredCount");
    const int before = count->value();
    type(*count, QStringLiteral("many"));
    QVERIFY(bench.edits.empty());
    QCOMPARE(count->value(), before);
    QCOMPARE(objections(bench),
             QStringList{QStringLiteral(
                 "Desired tasks cannot be “many”; write a number alone, for it has no unit.")});
    type(*count, QStringLiteral("9999"));
    QVERIFY(bench.edits.empty());
    QCOMPARE(objections(bench), QStringList{QStringLiteral("Desired tasks is 9999; it must lie "
                                                           "between 0 and 5000.")});
    type(*count, QStringLiteral("3"));
    QCOMPARE(bench.edits.size(), std::size_t{1});
    QVERIFY(objections(bench).isEmpty());
}

void MeasureFieldsTest::readTheSignsOfTheLocale()
{
    const QLocale german(QLocale::German), english(QLocale::English);
    QCOMPARE(withPoints(QStringLiteral("0,125 vCPU"), german), QStringLiteral("0.125 vCPU"));
    QCOMPARE(withPoints(QStringLiteral("1,125"), german), QStringLiteral("1.125"));
    QCOMPARE(withPoints(QStringLiteral("1.024 MiB"), german), QStringLiteral("1024 MiB"));
    QCOMPARE(withPoints(QStringLiteral("0.5 vCPU"), german), QStringLiteral("0.5 vCPU"));
    QCOMPARE(withPoints(QStringLiteral("1,024"), english), QStringLiteral("1,024"));
}

void MeasureFieldsTest::keepWhatTheyWroteThemselves()
{
    Bench bench(drawingOf({{"users-1", "users"}}));
    const doc::Field& row = *doc::findField(doc::findKind("users")->rows, "requestsPerSecond");
    bench.put(doc::SetField{{ElementId("users-1")}, "requestsPerSecond", row.max});
    bench.select({ElementId("users-1")});
    auto* rate = bench.field<QDoubleSpinBox>("requestsPerSecond");
    QVERIFY(rate != nullptr);
    rate->setFocus();
    QTest::keyClick(rate, Qt::Key_Return);
    QVERIFY(bench.edits.empty());
    QVERIFY2(objections(bench).isEmpty(), qPrintable(objections(bench).join(QLatin1Char(' '))));
    type(*rate, QStringLiteral("120 per minute"));
    QCOMPARE(std::get<double>(std::get<doc::SetField>(bench.edits.back().body).value), 2.0);
}

void MeasureFieldsTest::severalDifferAndAreSetAtOnce()
{
    Bench bench(
        drawingOf({{"service-1", "service"}, {"service-2", "service"}, {"service-3", "service"}}));
    for (int n = 1; n <= 3; ++n)
        bench.put(doc::SetField{
            {ElementId("service-" + std::to_string(n))}, "desiredCount", std::int64_t{n}});
    bench.select({ElementId("service-1"), ElementId("service-2"), ElementId("service-3")});
    auto* count = bench.field<QSpinBox>("desiredCount");
    QCOMPARE(count->text(), QStringLiteral("3 values"));
    // Entering and leaving changes nothing.
    count->setFocus();
    QTest::keyClick(count, Qt::Key_Return);
    QVERIFY(bench.edits.empty());
    QVERIFY(objections(bench).isEmpty());
    type(*count, QStringLiteral("4"));
    QCOMPARE(bench.edits.size(), std::size_t{1}); // and so one step of undo
    QCOMPARE(std::get<doc::SetField>(bench.edits.front().body).elements.size(), std::size_t{3});
    bench.put(bench.edits.front());
    for (const auto& element : bench.document.elements())
        QCOMPARE(element->as<doc::Service>()->desiredCount, 4);
    QCOMPARE(count->text(), QStringLiteral("4"));
}

void MeasureFieldsTest::severalKindsShareWhatTheyHave()
{
    Bench bench(drawingOf({{"instance-1", "instance"}, {"asg-1", "autoScalingGroup"}}));
    QVERIFY(bench.document.elements().size() == 2);
    const ElementId group = bench.document.elements()[0]->is("autoScalingGroup")
                                ? bench.document.elements()[0]->id
                                : bench.document.elements()[1]->id;
    bench.select({ElementId("instance-1"), group});
    auto* spot = bench.field<QCheckBox>("spot");
    QVERIFY(spot != nullptr);
    QVERIFY(bench.field<QSpinBox>("minSize") == nullptr);
    spot->click();
    QCOMPARE(bench.edits.size(), std::size_t{1});
    bench.put(bench.edits.front());
    QVERIFY(bench.document.find(ElementId("instance-1"))->as<doc::Instance>()->spot);
    QVERIFY(bench.document.find(group)->as<doc::AutoScalingGroup>()->spot);
}

void MeasureFieldsTest::lockingIsASetting()
{
    Bench bench(drawingOf({{"service-1", "service"}, {"note-1", "note"}}));
    bench.select({ElementId("service-1"), ElementId("note-1")});
    auto* locked = bench.field<QCheckBox>("locked");
    QVERIFY(locked != nullptr && !locked->isChecked());
    QVERIFY(locked->toolTip().contains(QLatin1String("unlocked")));
    locked->click();
    bench.put(bench.edits.back());
    QVERIFY(bench.document.find(ElementId("note-1"))->locked);
    bench.put(doc::SetField{{ElementId("note-1")}, "locked", false});
    QCOMPARE(locked->checkState(), Qt::PartiallyChecked);
}

QTEST_MAIN(MeasureFieldsTest)
#include "tst_measure_fields.moc"
