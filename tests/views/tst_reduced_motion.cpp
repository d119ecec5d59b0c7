// SPDX-License-Identifier: GPL-3.0-or-later
// Where less motion is asked for, nothing moves by itself: neither what Qt's style animates nor
// what the views do.
#include "look/style.h"
#include "look/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QStyle>
#include <QtTest>

using namespace stowage::ui;

class ReducedMotionTest : public QObject {
    Q_OBJECT

private slots:
    void theStyleStandsStill();
    void whateverAnimatesAsksTheTheme();
};

void ReducedMotionTest::theStyleStandsStill()
{
    applyLook(*qApp, Theme::light().withoutMotion());
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    applyLook(*qApp, Theme::light());
    QVERIFY(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
}

// An animation of Qt's takes its length from Theme::motion, which is 0 then.
void ReducedMotionTest::whateverAnimatesAsksTheTheme()
{
    static const QRegularExpression animates(QStringLiteral(
        "QPropertyAnimation|QVariantAnimation|QTimeLine|QParallelAnimation|QSequentialAnimation|"
        "setAnimated|QScroller|\\bstartTimer\\("));
    const QString root = qEnvironmentVariable("STOWAGE_SOURCE_DIR");
    int looked = 0;
    QStringList careless;
    for (const char* folder : {"/views", "/app"}) {
        QDirIterator files(root + folder, {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            ++looked;
            if (text.contains(animates) && !text.contains(QLatin1String("motion")))
                careless.append(file.fileName());
        }
    }
    QVERIFY2(looked > 100, "the sources are read");
    QVERIFY2(careless.isEmpty(), qPrintable(careless.join('\n')));
}

QTEST_MAIN(ReducedMotionTest)
#include "tst_reduced_motion.moc"
