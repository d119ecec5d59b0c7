// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that are built from rows, for one element and for several at once.
#include "inspector/field_words.h"
#include "views/inspector_bench.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindFitsTheWidth_data();
    void everyKindFitsTheWidth();
    void everyFieldIsExplained();
    void noSectionComesTwice();
    void whatComesLaterIsSaid();
    void unitsAreShownBothWays();
    void differentValuesAreMixed();
    void mixedTablesComeBack();
    void leavingAMixedFieldChangesNothing();
    void secretsAreHidden();
    void whatIsTypedOutlivesAFrame();
    void anEditSaysWhatItDoes();
    void thePastCannotBeEdited();
};

void SettingsTest::everyKindFitsTheWidth_data()
{
    QTest::addColumn<QString>("kind");
    for (const doc::KindInfo& kind : doc::allKinds()) {
        const QString key = QString::fromUtf8(kind.key.data(), qsizetype(kind.key.size()));
        QTest::newRow(qPrintable(key)) << key;
    }
}

void SettingsTest::everyKindFitsTheWidth()
{
    QFETCH(QString, kind);
    const std::string id =
        std::string(doc::findKind(kind.toStdString())->idPrefix) + std::string("-1");
    Bench bench(drawingOf({{id.c_str(), kind.toUtf8().constData()}}));
    bench.select({ElementId(id)});
    auto* settings = bench.inspector.findChild<QWidget*>(QStringLiteral("Settings"));
    auto* area = settings->findChild<QScrollArea*>();
    QCoreApplication::processEvents();
    QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(kind));
    for (const QWidget* part : area->widget()->findChildren<QWidget*>()) {
        if (!part->isVisibleTo(area) || part->parentWidget() != area->widget())
            continue;
        QVERIFY2(part->geometry().right() < area->viewport()->width(),
                 qPrintable(kind + QLatin1Char(' ') + part->objectName()));
    }
    // No number and no word of its own is cut.
    for (const QAbstractSpinBox* box : area->widget()->findChildren<QAbstractSpinBox*>()) {
        const auto* line = box->findChild<QLineEdit*>();
        QVERIFY2(line->fontMetrics().horizontalAdvance(line->text()) <= line->width(),
                 qPrintable(kind + QLatin1Char(' ') + box->objectName() + line->text()));
    }
}

void SettingsTest::everyFieldIsExplained()
{
    for (const doc::KindInfo& kind : doc::allKinds())
        for (const doc::Field& field : kind.rows) {
            const QString words = helpWords(field, &kind);
            const QString name = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
            QVERIFY2(!field.help.empty(), qPrintable(name));
            QVERIFY2(words.contains(effectWords(field.effect)), qPrintable(name));
            if (field.shape == doc::Shape::integer || field.shape == doc::Shape::real)
                QVERIFY2(words.contains(QLatin1String(" to ")), qPrintable(words));
            QVERIFY2(!field.secret || !words.contains(QLatin1String("efault")), qPrintable(words));
        }
    Bench bench(drawingOf({{"service-1", "service"}}));
    bench.select({ElementId("service-1")});
    auto* count = bench.field<QSpinBox>("desiredCount");
    QVERIFY(count->toolTip().contains(QLatin1String("desiredCount")));
    QVERIFY(count->toolTip().contains(QLatin1String("0 to 5,000")));
    count->setFocus();
    QApplication::setActiveWindow(&bench.inspector);
    QTRY_VERIFY(bench.inspector.findChild<QLabel*>(QStringLiteral("Settings help"))
                    ->text()
                    .contains(QLatin1String("desiredCount")));
}

void SettingsTest::noSectionComesTwice()
{
    for (const doc::KindInfo& kind : doc::allKinds()) {
        const std::string id = std::string(kind.idPrefix) + "-1";
        Bench bench(drawingOf({{id.c_str(), std::string(kind.key).c_str()}}));
        bench.select({ElementId(id)});
        QStringList heads;
        for (const QLabel* label : bench.inspector.findChildren<QLabel*>())
            if (label->property("role") == QLatin1String("groupHead"))
                heads.append(label->text());
        QStringList once = heads;
        once.removeDuplicates();
        QCOMPARE(heads, once);
    }
}

void SettingsTest::whatComesLaterIsSaid()
{
    for (const char* kind : {"securityGroup", "role", "vpc", "subnet"}) {
        const doc::KindInfo* info = doc::findKind(kind);
        const std::string id = std::string(info->idPrefix) + "-1";
        Bench bench(drawingOf({{id.c_str(), kind}}));
        bench.select({ElementId(id)});
        const QString remark =
            QString::fromUtf8(info->remark.data(), qsizetype(info->remark.size()));
        QVERIFY(!remark.isEmpty());
        bool isSaid = false;
        for (const QLabel* label : bench.inspector.findChildren<QLabel*>())
            isSaid = isSaid || (label->text() == remark && label->isVisible());
        QVERIFY2(isSaid, kind);
    }
}

void SettingsTest::unitsAreShownBothWays()
{
    Bench bench(drawingOf({{"task-definition-1", "taskDefinition"}}));
    bench.put(doc::SetField{{ElementId("task-definition-1")}, "cpu", std::int64_t{256}});
    bench.select({ElementId("task-definition-1")});
    QString text = bench.field<QSpinBox>("cpu")->text();
    text.replace(QChar(0x00a0), QLatin1Char(' '));
    text.replace(QChar(0x202f), QLatin1Char(' '));
    QCOMPARE(text, QStringLiteral("256 units (0.25 vCPU)"));
    QCOMPARE(bench.field<QSpinBox>("memory")->suffix(), QStringLiteral(" MiB"));
}

void SettingsTest::differentValuesAreMixed()
{
    Bench bench(drawingOf({{"service-1", "service"}, {"service-2", "service"}}));
    bench.put(doc::SetField{{ElementId("service-1")}, "desiredCount", std::int64_t{7}});
    bench.select({ElementId("service-1"), ElementId("service-2")});
    auto* count = bench.field<QSpinBox>("desiredCount");
    QCOMPARE(count->text(), QStringLiteral("2 values"));
    QCOMPARE(bench.field<QSpinBox>("minimumHealthyPercent")->text(), QStringLiteral("100 %"));
    // The least value is a change like any other.
    count->setValue(0);
    QCOMPARE(bench.edits.size(), std::size_t{1});
    const auto& edit = std::get<doc::SetField>(bench.edits.front().body);
    QCOMPARE(edit.elements.size(), std::size_t{2});
    QCOMPARE(std::get<std::int64_t>(edit.value), std::int64_t{0});
    bench.put(bench.edits.front());
    QCOMPARE(count->text(), QStringLiteral("0"));
    QCOMPARE(count->minimum(), 0);
}

void SettingsTest::mixedTablesComeBack()
{
    Bench bench(drawingOf({{"container-1", "container"}, {"container-2", "container"}}));
    bench.put(
        doc::SetField{{ElementId("container-1")}, "environment", doc::Pairs{{"LEVEL", "info"}}});
    bench.select({ElementId("container-1"), ElementId("container-2")});
    auto* add = bench.inspector.findChild<QPushButton*>(QStringLiteral("Environment add"));
    QCOMPARE(add->text(), QStringLiteral("2 values"));
    QVERIFY(!add->isEnabled());
    bench.put(
        doc::SetField{{ElementId("container-2")}, "environment", doc::Pairs{{"LEVEL", "info"}}});
    QVERIFY(add->isEnabled());
    QVERIFY(bench.inspector.findChild<QLineEdit*>(QStringLiteral("Environment 1 name")) != nullptr);
}

void SettingsTest::leavingAMixedFieldChangesNothing()
{
    Bench bench(drawingOf({{"instance-1", "instance"}, {"instance-2", "instance"}}));
    bench.put(doc::SetField{{ElementId("instance-1")}, "instanceType", std::string("m5.large")});
    bench.select({ElementId("instance-1"), ElementId("instance-2")});
    QApplication::setActiveWindow(&bench.inspector);
    for (QWidget* widget : bench.inspector.findChildren<QWidget*>())
        if (widget->objectName().startsWith(QLatin1String("Settings ")) &&
            widget->focusPolicy() != Qt::NoFocus)
            widget->setFocus();
    bench.inspector.setFocus();
    QCOMPARE(bench.edits.size(), std::size_t{0});
}

void SettingsTest::secretsAreHidden()
{
    Bench bench(drawingOf({{"container-1", "container"}}));
    bench.put(doc::SetField{
        {ElementId("container-1")}, "environment", doc::Pairs{{"PASSWORD", "hunter2-x"}}});
    bench.select({ElementId("container-1")});
    auto* value = bench.inspector.findChild<QLineEdit*>(QStringLiteral("Environment 1 value"));
    QVERIFY(value != nullptr);
    QCOMPARE(value->text(), QStringLiteral("hunter2-x")); // kept
    QVERIFY(!value->displayText().contains(QLatin1String("hunter2")));
    auto* face = QAccessible::queryAccessibleInterface(value);
    QVERIFY(!face->text(QAccessible::Value).contains(QLatin1String("hunter2")));
    for (const QWidget* widget : bench.inspector.findChildren<QWidget*>())
        QVERIFY(!widget->toolTip().contains(QLatin1String("hunter2")));
}

void SettingsTest::whatIsTypedOutlivesAFrame()
{
    Bench bench(drawingOf({{"service-1", "service"}}));
    bench.select({ElementId("service-1")});
    QApplication::setActiveWindow(&bench.inspector);
    auto* count = bench.field<QSpinBox>("desiredCount");
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, QStringLiteral("12"));
    bench.put(doc::SetField{{ElementId("service-1")}, "maximumPercent", std::int64_t{150}});
    QCOMPARE(count->text(), QStringLiteral("12"));
    QTest::keyClick(count, Qt::Key_Return);
    QCOMPARE(bench.edits.size(), std::size_t{1});
    QCOMPARE(std::get<std::int64_t>(std::get<doc::SetField>(bench.edits.front().body).value),
             std::int64_t{12});
}

void SettingsTest::anEditSaysWhatItDoes()
{
    Bench bench(drawingOf({{"task-definition-1", "taskDefinition"}}));
    bench.select({ElementId("task-definition-1")});
    QString said;
    QObject::connect(&bench.inspector, &Inspector::announced, this,
                     [&said](const QString& words) { said = words; });
    bench.field<QSpinBox>("cpu")->setValue(512);
    QCOMPARE(said, QStringLiteral("Task CPU: ") + effectWords(doc::Effect::rollout));
}

void SettingsTest::thePastCannotBeEdited()
{
    Bench bench(drawingOf({{"service-1", "service"}}));
    bench.select({ElementId("service-1")});
    bench.inspector.setEditable(false);
    QVERIFY(!bench.field<QSpinBox>("desiredCount")->isEnabled());
    QVERIFY(!bench.field<QLineEdit>("name")->isEnabled());
    bench.inspector.setEditable(true);
    QVERIFY(bench.field<QSpinBox>("desiredCount")->isEnabled());
}

QTEST_MAIN(SettingsTest)
#include "tst_settings_panel.moc"
