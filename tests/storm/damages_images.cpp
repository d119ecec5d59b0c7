// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks the invariants of image repositories.
#include "storm/damages.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
ImageRepository& repositoryIn(World& world)
{
    Table<ImageRepository>& all = world.imageStore.repositories;
    return all[all.first()];
}

const Damage kDamages[] = {
    {6, "a repository with another's number", [](World& w) { repositoryIn(w).number += 1; }},
    {7, "a repository that refused less than nothing",
     [](World& w) { repositoryIn(w).refused = -1; }},
    {7, "an address that pulled nothing",
     [](World& w) {
         w.imageStore.pulls.push_back({1, w.now, 0});
     }},
};
} // namespace

std::span<const Damage> imageDamages()
{
    return kDamages;
}

} // namespace stowage::storm
