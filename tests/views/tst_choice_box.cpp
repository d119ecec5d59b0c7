// SPDX-License-Identifier: GPL-3.0-or-later
// Values that are longer than a narrow form is wide can be told apart and read.
#include "inspector/choice_box.h"
#include "look/plain_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>
#include <QtTest>

using namespace stowage::ui;

class ChoiceBoxTest : public QObject {
    Q_OBJECT

private slots:
    void longValuesAreCutInTheMiddle();
    void theWholeIsItsToolTip();
    void theListIsAsWideAsWhatItOffers();
    void whatIsMixedSaysSo();
};

namespace {
constexpr QLatin1String kLong("TargetTracking-service/shop/worker-AlarmHigh-6f1c2a4e");
}

void ChoiceBoxTest::longValuesAreCutInTheMiddle()
{
    ChoiceBox box(nullptr);
    box.addItem(kLong);
    box.resize(160, 24);
    const QString shown = box.shownText();
    QVERIFY(shown.contains(QChar(0x2026)));
    const QString whole = kLong;
    QVERIFY(whole.startsWith(shown.section(QChar(0x2026), 0, 0)));
    QVERIFY(whole.endsWith(shown.section(QChar(0x2026), 1)));
    QVERIFY(!shown.endsWith(QChar(0x2026)));
    box.resize(1'200, 24);
    QCOMPARE(box.shownText(), whole);
    QCOMPARE(box.currentText(), whole);
}

void ChoiceBoxTest::theWholeIsItsToolTip()
{
    ChoiceBox box(nullptr);
    box.addItem(kLong);
    box.resize(160, 24);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QHelpEvent help(QEvent::ToolTip, {5, 5}, box.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&box, &help);
    QCOMPARE(QToolTip::text(), plainTip(kLong));
}

void ChoiceBoxTest::theListIsAsWideAsWhatItOffers()
{
    ChoiceBox box(nullptr);
    const QString some = QString(kLong).left(40);
    box.addItem(some);
    box.resize(80, 24);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    box.showPopup();
    QVERIFY(box.view()->minimumWidth() >= box.fontMetrics().horizontalAdvance(some));
    box.hidePopup();
}

void ChoiceBoxTest::whatIsMixedSaysSo()
{
    ChoiceBox box(nullptr);
    box.addItem(QStringLiteral("EC2"));
    box.setPlaceholderText(QStringLiteral("mixed (2)"));
    box.setCurrentIndex(-1);
    box.resize(400, 24);
    QCOMPARE(box.shownText(), QStringLiteral("mixed (2)"));
}

QTEST_MAIN(ChoiceBoxTest)
#include "tst_choice_box.moc"
