// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ContainerImageTest : public QObject {
    Q_OBJECT

private slots:
    void isInTheLinkedRepository_data();
    void isInTheLinkedRepository();
};

void ContainerImageTest::isInTheLinkedRepository_data()
{
    QTest::addColumn<QString>("wrong");
    const QString ecr = "123456789012.dkr.ecr.us-east-1.amazonaws.com/web:";
    QTest::newRow((ecr + "latest").toUtf8()) << QString();
    QTest::newRow((ecr + "2").toUtf8()) << QString("The repository web holds no image tagged 2.");
    QTest::newRow("web:latest") << QString("Its image web:latest is not in the repository web that "
                                           "it is linked to.");
}

void ContainerImageTest::isInTheLinkedRepository()
{
    QFETCH(QString, wrong);
    Surroundings around;
    Drawn& repository = around.add<ImageRepository>("web");
    Drawn& definition = around.add<TaskDefinition>("web");
    Container settings;
    settings.image = QTest::currentDataTag();
    Drawn& container = around.add<Container>("app", settings, &definition);
    QVERIFY(Surroundings::wrong(container).empty()); // no line says where it is from
    Surroundings::link(container, repository, "pulls");
    const std::vector<std::string> words = Surroundings::wrong(container);
    QCOMPARE(QString::fromStdString(words.empty() ? std::string() : words.front()), wrong);
}

QTEST_GUILESS_MAIN(ContainerImageTest)
#include "tst_container_image.moc"
