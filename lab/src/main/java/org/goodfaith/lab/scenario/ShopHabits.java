package org.goodfaith.lab.scenario;

import org.goodfaith.lab.world.Parameters;

/// How customers of the made-up shops order, and what their tricks are.
///
/// @param orders of the busiest customer in a month, on average
/// @param least pounds of an order
/// @param spread pounds that an order is larger at most
/// @param parcels into which an order is split
/// @param spend how much more is spent
/// @param trifle pounds of the least thing
/// @param friends added
/// @param rival a score that is invented after the guides of the trade
record ShopHabits(
    double orders,
    double least,
    double spread,
    int parcels,
    double spend,
    double trifle,
    int friends,
    Rival rival) {

  /// A score without caps that counts friends.
  ///
  /// @param start of its scale
  /// @param most end of its scale
  /// @param order points for each
  /// @param friend points for each
  /// @param pounds for one point
  record Rival(double start, double most, double order, double friend, double pounds) {}

  static ShopHabits of(Parameters of) {
    return new ShopHabits(
        of.of("shop.orders"),
        of.of("shop.order.least"),
        of.of("shop.order.spread"),
        of.whole("shop.trick.parcels"),
        of.of("shop.trick.spend"),
        of.of("shop.trick.trifle"),
        of.whole("shop.trick.friends"),
        new Rival(
            of.of("rival.start"),
            of.of("rival.most"),
            of.of("rival.order"),
            of.of("rival.friend"),
            of.of("rival.pounds")));
  }

  /// @return pounds of an order
  double amount(double drawn) {
    return least + spread * drawn;
  }
}
