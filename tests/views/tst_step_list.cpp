// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/step_list.h"

#include <QListView>
#include <QSignalSpy>
#include <QtTest>

using namespace stowage::ui;

namespace {

QListView& listOf(const StepList& steps)
{
    return *steps.findChild<QListView*>(QStringLiteral("Steps list"));
}

QString textAt(const StepList& steps, int row, int role = Qt::DisplayRole)
{
    return listOf(steps).model()->index(row, 0).data(role).toString();
}

} // namespace

class StepListTest : public QObject {
    Q_OBJECT

private slots:
    void namesEachStepAndTheOneThatStands();
    void mouseAndKeysAskForAStep();
};

void StepListTest::namesEachStepAndTheOneThatStands()
{
    StepList steps(Theme::light());
    steps.show({QString(), QStringLiteral("Add <b>note</b>\nx"), QStringLiteral("Move 2")}, 1);
    QCOMPARE(listOf(steps).model()->rowCount(), 3);
    QCOMPARE(textAt(steps, 0), QStringLiteral("As it was"));
    QVERIFY(textAt(steps, 1).startsWith(QLatin1String("Add <b>note</b>"))); // no markup
    QVERIFY(!textAt(steps, 1).contains(QLatin1Char('\n')));
    QCOMPARE(textAt(steps, 2), QStringLiteral("Move 2 (undone)"));
    QVERIFY(
        textAt(steps, 1, Qt::AccessibleTextRole).endsWith(QLatin1String(", the drawing as it is")));
    QCOMPARE(listOf(steps).currentIndex().row(), 1);
}

void StepListTest::mouseAndKeysAskForAStep()
{
    StepList steps(Theme::light());
    steps.resize(300, 300);
    steps.QWidget::show();
    steps.show({QString(), QStringLiteral("One"), QStringLiteral("Two")}, 2);
    QVERIFY(QTest::qWaitForWindowExposed(&steps));
    QSignalSpy wanted(&steps, &StepList::stepWanted);
    QListView& list = listOf(steps);
    const auto click = [&list](int row) {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          list.visualRect(list.model()->index(row, 0)).center());
    };
    click(0);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.last().first().toInt(), 0);
    click(2); // it stands already
    QCOMPARE(wanted.count(), 1);
    list.setCurrentIndex(list.model()->index(1, 0));
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().first().toInt(), 1);
}

QTEST_MAIN(StepListTest)
#include "tst_step_list.moc"
