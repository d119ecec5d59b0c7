// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ImageRepositoryKindTest : public QObject {
    Q_OBJECT

private slots:
    void isNamedAsRegistriesAllow_data();
    void isNamedAsRegistriesAllow();
    void namesEachImageOnce();
    void isLoweredWithItsImages();
};

void ImageRepositoryKindTest::isNamedAsRegistriesAllow_data()
{
    QTest::addColumn<bool>("isFit");
    for (const char* fit : {"web", "shop/web", "a1_b.c-d/e2"})
        QTest::newRow(fit) << true;
    for (const char* unfit : {"w", "Web", "shop//web", "web-", "-web", "a b"})
        QTest::newRow(unfit) << false;
}

void ImageRepositoryKindTest::isNamedAsRegistriesAllow()
{
    QFETCH(bool, isFit);
    Surroundings around;
    QCOMPARE(Surroundings::wrong(around.add<ImageRepository>(QTest::currentDataTag())).empty(),
             isFit);
}

void ImageRepositoryKindTest::namesEachImageOnce()
{
    Surroundings around;
    ImageRepository twice;
    twice.images = {{"1", 60, {}}, {"1", 70, {}}, {"", 60, {}}, {"2", 60, "sha256:1"}};
    QCOMPARE(Surroundings::wrong(around.add<ImageRepository>("web", twice)),
             (std::vector<std::string>{"Two images bear the tag 1.",
                                       "An image has neither tag nor digest.",
                                       "The digest cannot be read: sha256:1."}));
}

void ImageRepositoryKindTest::isLoweredWithItsImages()
{
    Surroundings around;
    ImageRepository hub;
    hub.registry = ImageRegistry::dockerHub;
    hub.isPrivate = true;
    hub.images = {{"1", 70, {}}};
    const sim::Plan plan = Surroundings::lowered(around.add<ImageRepository>("web", hub));
    const sim::ImageRepositoryNode& node = plan.imageRepositories.front();
    QVERIFY(node.isPrivate && node.registry == sim::Registry::dockerHub);
    QCOMPARE(node.pullLimit, 100);
    QCOMPARE(node.images.front().mib, 70);
    // Neither is a matter of Amazon ECR.
    hub.registry = ImageRegistry::ecr;
    const sim::Plan own = Surroundings::lowered(around.add<ImageRepository>("web", hub));
    QVERIFY(!own.imageRepositories.front().isPrivate);
    QCOMPARE(own.imageRepositories.front().pullLimit, 0);
}

QTEST_GUILESS_MAIN(ImageRepositoryKindTest)
#include "tst_image_repository.moc"
