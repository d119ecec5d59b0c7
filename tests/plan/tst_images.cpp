// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/images.h"

#include <QtTest>

using namespace stowage::sim;

class PlanImagesTest : public QObject {
    Q_OBJECT

private slots:
    void namesAreTakenApart_data();
    void namesAreTakenApart();
    void areInTheirRepository_data();
    void areInTheirRepository();
};

void PlanImagesTest::namesAreTakenApart_data()
{
    QTest::addColumn<QString>("parts");
    QTest::newRow("nginx") << "|nginx|latest|";
    QTest::newRow("nginx:1.27") << "|nginx|1.27|";
    QTest::newRow("shop/web") << "|shop/web|latest|";
    QTest::newRow("docker.io/library/nginx:1") << "docker.io|library/nginx|1|";
    QTest::newRow("localhost:5000/web") << "localhost:5000|web|latest|";
    QTest::newRow("web@sha256:ab") << "|web||sha256:ab";
    QTest::newRow("web:1@sha256:ab") << "|web|1|sha256:ab";
}

void PlanImagesTest::namesAreTakenApart()
{
    QFETCH(QString, parts);
    const ImageName name = imageNameOf(QTest::currentDataTag());
    QCOMPARE(QString::fromStdString(name.registry + "|" + name.repository + "|" + name.tag + "|" +
                                    name.digest),
             parts);
}

void PlanImagesTest::areInTheirRepository_data()
{
    QTest::addColumn<bool>("inEcr");
    QTest::addColumn<bool>("onDockerHub");
    QTest::newRow("123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1") << true << false;
    QTest::newRow("web:1") << false << true;
    QTest::newRow("docker.io/library/web") << false << true;
    QTest::newRow("public.ecr.aws/docker/library/web:1") << false << false;
    QTest::newRow("shop/web:1") << false << false;
}

void PlanImagesTest::areInTheirRepository()
{
    QFETCH(bool, inEcr);
    QFETCH(bool, onDockerHub);
    const ImageName name = imageNameOf(QTest::currentDataTag());
    QCOMPARE(isIn(name, Registry::ecr, "web"), inEcr);
    QCOMPARE(isIn(name, Registry::dockerHub, "web"), onDockerHub);
    QVERIFY(isIn(imageNameOf(uriOf(Registry::ecr, "web") + ":1"), Registry::ecr, "web"));
}

QTEST_GUILESS_MAIN(PlanImagesTest)
#include "tst_images.moc"
