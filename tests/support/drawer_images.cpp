// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/images/image_repository.h"
#include "support/drawer.h"

namespace stowage::tests {

// The repository of what containers run, now and then without one of its tags or with few pulls;
// and one of Amazon ECR that some of them run instead.
void Drawer::drawImages(std::uint64_t seed)
{
    Dice dice(seed, "images");
    if (!dice.chance(30))
        return;
    doc::ImageRepository hub;
    hub.registry = doc::ImageRegistry::dockerHub;
    hub.images.clear();
    const int tags = dice.between(4, 5);
    for (int n = 1; n <= tags; ++n)
        hub.images.push_back({std::to_string(n), dice.between(10, 400), {}});
    hub.pullLimit = dice.of(std::vector<int>{0, 5, 100});
    add(ElementId{}, hub, "app");
    doc::ImageRepository shop;
    shop.images = {{"1", dice.between(10, 400), {}}};
    const ElementId own = add(ElementId{}, shop, "shop/app");
    std::vector<ElementId> containers;
    for (const auto& element : document_.elements())
        if (element->as<doc::Container>() != nullptr)
            containers.push_back(element->id);
    for (const ElementId& container : containers) {
        if (!dice.chance(25))
            continue;
        const std::string image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/app:";
        perform(doc::SetField{{container}, "image", image + (dice.chance(90) ? "1" : "2")});
        link(container, own, "pulls");
    }
}

} // namespace stowage::tests
